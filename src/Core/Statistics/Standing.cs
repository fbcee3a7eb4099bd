namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Whether a group's scores are low, middle or high on the scale (<c>level</c> in the published cases).
/// </summary>
public enum Standing
{
    /// <summary>No participant scored.</summary>
    None,

    /// <summary>One or two people scored.</summary>
    TooFew,

    /// <summary>The mean is under 2.5, or more than half of the scores are 1 or 2 (K = 5).</summary>
    Low,

    /// <summary>The scores are neither low nor high.</summary>
    Middle,

    /// <summary>The mean is 3.5 or more (K = 5), and the scores are not low.</summary>
    High,
}
