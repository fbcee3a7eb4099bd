namespace BeyondBoundaries.Core.Statistics;

/// <summary>The extent to which the people in two rounds are the same.</summary>
public enum ParticipantOverlap
{
    /// <summary>An overlap of two thirds or more.</summary>
    Mostly,

    /// <summary>An overlap of a third or more.</summary>
    Partly,

    /// <summary>An overlap of less than a third.</summary>
    MostlyDifferent,
}
