namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The extent to which the same people scored an item in two rounds.</summary>
public enum DisclosedOverlap
{
    /// <summary>Exactly the same people scored in both rounds.</summary>
    Same,

    /// <summary>At least two thirds, but not all, of the people who scored in either round scored in both.</summary>
    Mostly,

    /// <summary>
    /// At least a third, but less than two thirds, of the people who scored in either round scored in both.
    /// </summary>
    Partly,

    /// <summary>Less than a third of the people who scored in either round scored in both.</summary>
    MostlyDifferent,
}
