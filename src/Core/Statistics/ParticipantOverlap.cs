namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// The extent to which the people in two rounds are the same, judged by <see cref="PairedChange.Overlap"/>.
/// </summary>
public enum ParticipantOverlap
{
    /// <summary>An overlap of two thirds or more.</summary>
    Mostly,

    /// <summary>An overlap of at least a third, but less than two thirds.</summary>
    Partly,

    /// <summary>An overlap of less than a third.</summary>
    MostlyDifferent,
}
