namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Whether a group's scores are low, in the middle or high on the scale. The published test cases call the standing
/// <c>level</c>.
/// </summary>
public enum Standing
{
    /// <summary>No participant scored.</summary>
    None,

    /// <summary>One or two people scored.</summary>
    TooFew,

    /// <summary>On a scale from 1 to 5, the mean is under 2.5, or more than half of the scores are 1 or 2.</summary>
    Low,

    /// <summary>The scores are neither low nor high.</summary>
    Middle,

    /// <summary>On a scale from 1 to 5, the mean is 3.5 or more, and the scores are not low.</summary>
    High,
}
