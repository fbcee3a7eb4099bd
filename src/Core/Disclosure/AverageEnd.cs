namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Whether a disclosed average is a value, or an open end of the range, beyond which the exact average is not shown.
/// </summary>
public enum AverageEnd
{
    /// <summary>The average is near this value.</summary>
    None,

    /// <summary>The average is this value or less.</summary>
    OrLess,

    /// <summary>The average is this value or more.</summary>
    OrMore,
}
