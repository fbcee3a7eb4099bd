namespace BeyondBoundaries.Core.Frameworks;

/// <summary>What can happen to an item between two versions of a framework.</summary>
public enum ItemFate
{
    /// <summary>The item has the same words, theme and id.</summary>
    Same,

    /// <summary>The item has different words, but the same meaning.</summary>
    Reworded,

    /// <summary>The item has the same words, in another theme or with another id.</summary>
    Moved,

    /// <summary>One item became several.</summary>
    Split,

    /// <summary>Several items became one.</summary>
    Merged,

    /// <summary>
    /// Several items became several others, or one item became another through a split or a merge in an intermediate
    /// version.
    /// </summary>
    Rearranged,

    /// <summary>The item is new.</summary>
    New,

    /// <summary>The item has been removed.</summary>
    Gone,
}
