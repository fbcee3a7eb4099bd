namespace BeyondBoundaries.Documents.Charts;

/// <summary>Who stands beside everyone in a chart.</summary>
public enum ChartGroups
{
    /// <summary>None: everyone alone.</summary>
    None,

    /// <summary>Agencies.</summary>
    Agencies,

    /// <summary>Levels of work.</summary>
    Levels,

    /// <summary>People by name: mode open only.</summary>
    People,
}
