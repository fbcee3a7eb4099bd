using System.Text.RegularExpressions;

namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// Proposes a crosswalk from an earlier version, based on the ids and the words of the items. A person confirms or
/// corrects the proposal.
/// </summary>
public static partial class CrosswalkProposal
{
    /// <summary>
    /// Two items with different ids are proposed as the same item if they have at least this share of words in common.
    /// </summary>
    private const double Same = 0.6;

    /// <summary>
    /// An item is proposed as part of another item if the other item contains at least this share of its words.
    /// </summary>
    private const double Part = 0.6;

    /// <summary>The minimum number of letters or digits that a word must have to be compared.</summary>
    private const int MinLetters = 4;

    /// <summary>
    /// The maximum number of pairs of items whose words are compared. If there are more pairs, only items with the same
    /// id are matched.
    /// </summary>
    private const int MaxPairs = 40_000;

    /// <summary>The maximum number of characters that are compared, counted from the start of a title.</summary>
    private const int MaxCharacters = 500;

    /// <summary>Proposes a crosswalk.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <returns>The proposal; it contains only items that cannot be matched by id alone.</returns>
    public static Crosswalk Create(Framework before, Framework after)
    {
        var entries = new List<CrosswalkEntry>();
        foreach (var isEnabler in new[] { true, false })
        {
            entries.AddRange(
                Propose(
                    [.. before.Items.Where(item => item.IsEnabler == isEnabler)],
                    [.. after.Items.Where(item => item.IsEnabler == isEnabler)]
                )
            );
        }

        return new(before.Definition.Id, before.Definition.Version, entries);
    }

    private static IEnumerable<CrosswalkEntry> Propose(List<Item> before, List<Item> after)
    {
        var links = before
            .Join(after, item => item.Id, item => item.Id, (earlier, later) => (Before: earlier, After: later))
            .ToList();
        var gone = before.Except(links.Select(link => link.Before)).ToList();
        var added = after.Except(links.Select(link => link.After)).ToList();

        if ((gone.Count * (long)after.Count) + (added.Count * (long)before.Count) > MaxPairs)
        {
            return Combine(links);
        }

        // Match items that have mostly the same words but different ids, starting with the closest pairs.
        foreach (
            var (earlier, later, _) in gone.SelectMany(
                    _ => added,
                    (earlier, later) => (earlier, later, InCommon(earlier, later))
                )
                .Where(pair => pair.Item3 >= Same)
                .OrderByDescending(pair => pair.Item3)
                .ToList()
        )
        {
            if (gone.Contains(earlier) && added.Contains(later))
            {
                links.Add((earlier, later));
                gone.Remove(earlier);
                added.Remove(later);
            }
        }

        // Match new items that are part of an earlier one, and then earlier items that are part of a later one.
        foreach (var later in added.ToList())
        {
            if (Largest(before, other => PartOf(later, other)) is { } whole)
            {
                links.Add((whole, later));
                added.Remove(later);
                gone.Remove(whole);
            }
        }

        foreach (var earlier in gone.ToList())
        {
            if (Largest(after, other => PartOf(earlier, other)) is { } whole)
            {
                links.Add((earlier, whole));
                gone.Remove(earlier);
            }
        }

        return Combine(links);
    }

    /// <summary>
    /// Combines links that share an item into one entry, and leaves out entries for a single item that keeps its id.
    /// </summary>
    private static IEnumerable<CrosswalkEntry> Combine(List<(Item Before, Item After)> links)
    {
        var groups = new List<(HashSet<Item> Before, HashSet<Item> After)>();
        foreach (var (earlier, later) in links)
        {
            var touched = groups.Where(group => group.Before.Contains(earlier) || group.After.Contains(later)).ToList();
            groups.RemoveAll(touched.Contains);
            groups.Add(
                (
                    [.. touched.SelectMany(group => group.Before), earlier],
                    [.. touched.SelectMany(group => group.After), later]
                )
            );
        }

        return groups
            .Select(group => new CrosswalkEntry(
                [.. group.Before.OrderBy(item => item.Index).Select(item => item.Id)],
                [.. group.After.OrderBy(item => item.Index).Select(item => item.Id)]
            ))
            .Where(entry => !(entry.IsOneToOne && entry.Before[0] == entry.After[0]));
    }

    private static Item? Largest(IEnumerable<Item> items, Func<Item, double> share) =>
        items
            .Select(item => (Item: item, Share: share(item)))
            .Where(pair => pair.Share >= Part)
            .OrderByDescending(pair => pair.Share)
            .Select(pair => pair.Item)
            .FirstOrDefault();

    /// <summary>Returns the share of words that two items have in common, from 0 to 1.</summary>
    private static double InCommon(Item one, Item other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        return first.Count + second.Count == 0
            ? 0
            : 2.0 * first.Intersect(second).Count() / (first.Count + second.Count);
    }

    /// <summary>
    /// Returns the share of an item's words that are also in another item, from 0 to 1. Returns 0 if fewer than two of
    /// the item's words are long enough to be compared.
    /// </summary>
    private static double PartOf(Item item, Item whole)
    {
        var words = WordsOf(item);
        return words.Count < 2 ? 0 : (double)words.Intersect(WordsOf(whole)).Count() / words.Count;
    }

    private static HashSet<string> WordsOf(Item item) =>
        [
            .. Word()
                .Matches(item.Title[..Math.Min(item.Title.Length, MaxCharacters)].ToLowerInvariant())
                .Select(word => word.Value)
                .Where(word => word.Length >= MinLetters),
        ];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
