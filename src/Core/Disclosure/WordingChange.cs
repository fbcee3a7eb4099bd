using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A change in wording between two versions of a framework.</summary>
/// <param name="Id">Id of the item; empty for the scale.</param>
/// <param name="Before">The earlier wording; null when the item is new.</param>
/// <param name="After">The later wording; null when the item is no longer asked.</param>
public sealed record WordingChange(string Id, string? Before, string? After)
{
    /// <summary>
    /// Lists the items that are new, reworded or removed, in document order; removed items come last.
    /// </summary>
    public static IReadOnlyList<WordingChange> Between(Framework before, Framework after)
    {
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var changed = after
            .Items.Select(item => new WordingChange(item.Id, before.Find(item.Id)?.Title, item.Title))
            .Where(change => change.Before != change.After);
        var gone = before
            .Items.Where(item => after.Find(item.Id) is null)
            .Select(item => new WordingChange(item.Id, item.Title, null));
        var (scaleBefore, scaleAfter) = (ScaleOf(before), ScaleOf(after));
        return
        [
            .. scaleBefore == scaleAfter ? [] : new[] { new WordingChange("", scaleBefore, scaleAfter) },
            .. changed,
            .. gone,
        ];
    }

    /// <summary>The change, in a sentence.</summary>
    public string Sentence =>
        this switch
        {
            { Id: "" } => $"The scale was “{Before}” and is now “{After}”.",
            { Before: null } => $"{Id} is new: “{After}”.",
            { After: null } => $"{Id} has been removed: “{Before}”.",
            _ => $"{Id} was “{Before}” and is now “{After}”.",
        };

    private static string ScaleOf(Framework framework) =>
        string.Join("; ", framework.Scale.Levels.Select(level => $"{level.Score} {level.Label}"));
}
