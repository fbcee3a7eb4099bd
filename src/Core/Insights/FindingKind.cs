namespace BeyondBoundaries.Core.Insights;

/// <summary>The kinds of finding.</summary>
public enum FindingKind
{
    /// <summary>The enabler with the highest average.</summary>
    Strongest,

    /// <summary>The enabler with the lowest average.</summary>
    Lowest,

    /// <summary>The divided enabler with the widest spread.</summary>
    MostDivided,

    /// <summary>An enabler on which the disclosed averages of two agencies differ by a point or more.</summary>
    AgencyGap,

    /// <summary>The enabler that the largest share of people skipped.</summary>
    MostSkipped,
}
