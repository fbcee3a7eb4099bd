namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>The groups or people that a chart shows in addition to everyone.</summary>
public enum ChartGroups
{
    /// <summary>No groups or people.</summary>
    None,

    /// <summary>Agencies.</summary>
    Agencies,

    /// <summary>Levels of work.</summary>
    Levels,

    /// <summary>People by name, in open mode.</summary>
    People,
}
