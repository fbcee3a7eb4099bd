namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Items in an earlier version of a framework, and the corresponding items in a later version.</summary>
/// <param name="Before">The items in the earlier version, in document order; empty if the item is new.</param>
/// <param name="After">The items in the later version, in document order; empty if the item has been removed.</param>
/// <param name="IsCompared">
/// Whether one item remained one item in every new version, without a split or a merge, so that its scores can be
/// compared.
/// </param>
public sealed record ItemMatch(IReadOnlyList<Item> Before, IReadOnlyList<Item> After, bool IsCompared)
{
    /// <summary>What happened to the items.</summary>
    public ItemFate Fate =>
        (Before.Count, After.Count) switch
        {
            (0, _) => ItemFate.New,
            (_, 0) => ItemFate.Gone,
            (1, 1) when IsCompared => FateOf(Before[0], After[0]),
            (1, > 1) => ItemFate.Split,
            (> 1, 1) => ItemFate.Merged,
            _ => ItemFate.Rearranged,
        };

    private static ItemFate FateOf(Item before, Item after) =>
        before.Title != after.Title || (before.IsEnabler && before.Enabler.Description != after.Enabler.Description)
            ? ItemFate.Reworded
        : before.Id != after.Id || before.Theme.Title != after.Theme.Title ? ItemFate.Moved
        : ItemFate.Same;
}
