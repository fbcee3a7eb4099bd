namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The extent to which an item is disclosed for the whole group. It depends on the mode, the scale and the number of
/// people who scored the item.
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
