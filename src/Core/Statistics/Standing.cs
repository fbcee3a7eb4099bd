namespace BeyondBoundaries.Core.Statistics;

/// <summary>The level of a group's scores on the scale (<c>level</c> in the published cases).</summary>
public enum Standing
{
    /// <summary>No participant scored.</summary>
    None,

    /// <summary>One or two people scored.</summary>
    TooFew,

    /// <summary>Mean under 2.5, or more than half scored 1 or 2 (K = 5).</summary>
    Low,

    /// <summary>Neither low nor high.</summary>
    Middle,

    /// <summary>Mean of 3.5 or more (K = 5), and not low.</summary>
    High,
}
