namespace BeyondBoundaries.Documents.Charts;

/// <summary>Which groups stand beside everyone in a chart.</summary>
public enum ChartGroups
{
    /// <summary>None: everyone alone.</summary>
    None,

    /// <summary>Agencies.</summary>
    Agencies,

    /// <summary>Levels of work.</summary>
    Levels,
}
