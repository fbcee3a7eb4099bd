namespace BeyondBoundaries.Core.Statistics;

/// <summary>The reason why a group is divided.</summary>
public enum DivisionKind
{
    /// <summary>Two camps with few people between them; see <see cref="Camps"/>.</summary>
    TwoCamps,

    /// <summary>Scores that are spread across the scale.</summary>
    Scattered,
}
