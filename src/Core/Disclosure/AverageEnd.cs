namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Whether a disclosed average is a single value, or is open-ended, such as “4.5 or more”.</summary>
public enum AverageEnd
{
    /// <summary>The average, exact or rounded, is the value shown.</summary>
    None,

    /// <summary>The rounded average is the value shown or less.</summary>
    OrLess,

    /// <summary>The rounded average is the value shown or more.</summary>
    OrMore,
}
