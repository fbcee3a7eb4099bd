namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The share of the people who scored an item in two rounds that are the same people.</summary>
public enum DisclosedOverlap
{
    /// <summary>Exactly the same people.</summary>
    Same,

    /// <summary>The same people are two thirds or more of everyone who scored in either round.</summary>
    Mostly,

    /// <summary>The same people are a third or more of them.</summary>
    Partly,

    /// <summary>The same people are less than a third of them.</summary>
    MostlyDifferent,
}
