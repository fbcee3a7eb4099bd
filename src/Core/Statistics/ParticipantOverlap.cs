namespace BeyondBoundaries.Core.Statistics;

/// <summary>How many of the people in two rounds are the same people.</summary>
public enum ParticipantOverlap
{
    /// <summary>Overlap of two thirds or more.</summary>
    Mostly,

    /// <summary>Overlap of a third or more.</summary>
    Partly,

    /// <summary>Overlap of less than a third.</summary>
    MostlyDifferent,
}
