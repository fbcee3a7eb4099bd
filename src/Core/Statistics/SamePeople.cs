namespace BeyondBoundaries.Core.Statistics;

/// <summary>How far the people of two rounds are the same.</summary>
public enum SamePeople
{
    /// <summary>Overlap of two thirds or more.</summary>
    Mostly,

    /// <summary>Overlap of a third or more.</summary>
    Partly,

    /// <summary>Less.</summary>
    MostlyDifferent,
}
