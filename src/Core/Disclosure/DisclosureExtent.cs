namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How much of an item is disclosed for the whole group, by how many people scored it.</summary>
public enum DisclosureExtent
{
    /// <summary>Nothing but that fewer than three scored.</summary>
    Few,

    /// <summary>How many scored.</summary>
    Number,

    /// <summary>How many scored, and whether the scores are low, middle or high.</summary>
    Standing,

    /// <summary>The tally, and everything that is computed from it.</summary>
    Full,
}
