namespace BeyondBoundaries.Core.Statistics;

/// <summary>The extent to which the people in two rounds are the same.</summary>
public enum ParticipantOverlap
{
    /// <summary>Overlap of two thirds or more.</summary>
    Mostly,

    /// <summary>Overlap of a third or more.</summary>
    Partly,

    /// <summary>Overlap of less than a third.</summary>
    MostlyDifferent,
}
