namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Describes what happened to an item between two versions of a framework.</summary>
public static class ItemMatchText
{
    /// <summary>
    /// Describes the change in one or two sentences. If items were split, merged or rearranged, the text says that the
    /// scores are not compared.
    /// </summary>
    /// <param name="match">The matched items.</param>
    public static string Describe(ItemMatch match) =>
        match.Fate switch
        {
            ItemFate.Same => $"{Name(match.After[0])} has not changed.",
            ItemFate.Reworded => Reworded(match.Before[0], match.After[0]),
            ItemFate.Moved => Moved(match.Before[0], match.After[0]),
            ItemFate.Split =>
                $"{Names(match.Before)} was split into {Names(match.After)}, so we do not compare the scores.",
            ItemFate.Merged =>
                $"{Names(match.Before)} were merged into {Names(match.After)}, so we do not compare the scores.",
            ItemFate.New when match.After.Count == 1 =>
                $"{Name(match.After[0])} is new, so there is nothing to compare it with.",
            ItemFate.New => $"{Names(match.After)} are new, so there is nothing to compare them with.",
            ItemFate.Gone => $"{Names(match.Before)} {(match.Before.Count == 1 ? "has" : "have")} been removed.",
            _ when match is { Before: [var before], After: [var after] } =>
                $"{Name(before)} was split or merged between the 2 versions and is now {Name(after)}, so we do "
                    + "not compare the scores.",
            _ => $"{Names(match.Before)} were rearranged into {Names(match.After)}, so we do not compare the scores.",
        };

    /// <summary>Describes the kind of change in a word or two, such as “reworded”.</summary>
    /// <param name="fate">What happened to the item.</param>
    public static string Label(ItemFate fate) =>
        fate switch
        {
            ItemFate.Same => "the same",
            ItemFate.Reworded => "reworded",
            ItemFate.Moved => "moved",
            ItemFate.Split => "split",
            ItemFate.Merged => "merged",
            ItemFate.Rearranged => "rearranged",
            ItemFate.New => "new",
            _ => "removed",
        };

    private static string Reworded(Item before, Item after)
    {
        var place = after.Id == before.Id ? after.Id : $"{before.Id} (now {after.Id})";
        return before.Title == after.Title
            ? $"{place} “{after.Title}” is now explained in different words."
            : $"{place} was “{before.Title}” and is now “{after.Title}”.";
    }

    private static string Moved(Item before, Item after) =>
        $"{Name(before)} "
        + (
            (before.Id != after.Id, before.Theme.Title != after.Theme.Title) switch
            {
                (true, true) => $"is now {after.Id}, in the theme “{after.Theme.Title}”.",
                (true, false) => $"is now {after.Id}.",
                _ => $"has moved to the theme “{after.Theme.Title}”.",
            }
        );

    private static string Names(IReadOnlyList<Item> items) =>
        items.Count == 1
            ? Name(items[0])
            : $"{string.Join(", ", items.Take(items.Count - 1).Select(Name))} and {Name(items[^1])}";

    private static string Name(Item item) => $"{item.Id} “{item.Title}”";
}
