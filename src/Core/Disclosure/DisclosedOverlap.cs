namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How far the people who scored an item in two rounds are the same.</summary>
public enum DisclosedOverlap
{
    /// <summary>Exactly the same people.</summary>
    Same,

    /// <summary>Two thirds or more of all who scored in either.</summary>
    Mostly,

    /// <summary>A third or more.</summary>
    Partly,

    /// <summary>Less.</summary>
    MostlyDifferent,
}
