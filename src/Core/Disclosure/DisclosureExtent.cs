namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// How much of an item is disclosed for the whole group, which depends on the number of people who scored it.
/// </summary>
public enum DisclosureExtent
{
    /// <summary>Only the fact that fewer than three people scored.</summary>
    Few,

    /// <summary>The number of people who scored.</summary>
    Number,

    /// <summary>The number of people who scored, and whether the scores are low, middle or high.</summary>
    Standing,

    /// <summary>The tally, and everything that is computed from it.</summary>
    Full,
}
