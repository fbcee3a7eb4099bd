namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The extent to which the same people scored an item in two rounds.</summary>
public enum DisclosedOverlap
{
    /// <summary>Exactly the same people scored in both rounds.</summary>
    Same,

    /// <summary>Of the people who scored in either round, at least two thirds, but not all, scored in both.</summary>
    Mostly,

    /// <summary>
    /// Of the people who scored in either round, at least a third, but fewer than two thirds, scored in both.
    /// </summary>
    Partly,

    /// <summary>Of the people who scored in either round, fewer than a third scored in both.</summary>
    MostlyDifferent,
}
