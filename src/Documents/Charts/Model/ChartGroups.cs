namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>The groups that a chart shows as well as everyone.</summary>
public enum ChartGroups
{
    /// <summary>No groups: only everyone.</summary>
    None,

    /// <summary>Agencies.</summary>
    Agencies,

    /// <summary>Levels of work.</summary>
    Levels,

    /// <summary>People by name; open mode only.</summary>
    People,
}
