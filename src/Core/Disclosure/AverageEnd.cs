namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Whether a disclosed average is a single value, or is open-ended, such as “4.5 or more”.</summary>
public enum AverageEnd
{
    /// <summary>The average is this value, exactly or approximately.</summary>
    None,

    /// <summary>The average is this value or less.</summary>
    OrLess,

    /// <summary>The average is this value or more.</summary>
    OrMore,
}
