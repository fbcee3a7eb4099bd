using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What changed among the same people between two rounds, as far as it may be shown.</summary>
public static class PairedChanges
{
    /// <summary>Nobody is known to have taken part in both.</summary>
    public static IReadOnlyDictionary<string, PairedChange> None { get; } = new Dictionary<string, PairedChange>();

    /// <summary>The changes by item id. Items that may not be shown, or that nobody scored twice, are left out; in mode anonymous there are none.</summary>
    /// <param name="before">The framework of the earlier round.</param>
    /// <param name="items">Items of the later round's framework. They match by id.</param>
    /// <param name="pairs">Both answers of everyone who took part in both rounds.</param>
    /// <param name="scored">How many people scored an item before and after, paired or not.</param>
    /// <param name="confidentiality">Mode and minimum group of both rounds.</param>
    public static IReadOnlyDictionary<string, PairedChange> Of(
        Framework before,
        IEnumerable<Item> items,
        IReadOnlyCollection<(Answers Before, Answers After)> pairs,
        Func<string, (int Before, int After)> scored,
        Confidentiality confidentiality)
    {
        if (confidentiality.Mode == ConfidentialityMode.Anonymous || pairs.Count == 0)
        {
            return None;
        }

        var changes = new Dictionary<string, PairedChange>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (before.Find(item.Id) is { } earlier)
            {
                var people = scored(item.Id);
                var change = PairedChange.Of(Table(earlier, item, before.Levels, pairs), people.Before, people.After);
                if (MayShow(change, people, confidentiality))
                {
                    changes[item.Id] = change;
                }
            }
        }

        return changes;
    }

    /// <summary>People at [score before − 1, score after − 1].</summary>
    private static int[,] Table(Item earlier, Item later, int levels, IEnumerable<(Answers Before, Answers After)> pairs)
    {
        var table = new int[levels + 1, levels + 1];
        foreach (var (before, after) in pairs)
        {
            if (before[earlier].IsScore && after[later].IsScore)
            {
                table[before[earlier].Code - 1, after[later].Code - 1]++;
            }
        }

        return table;
    }

    /// <summary>Outside mode open only enough pairs, and no remainder so small that subtraction would give a lone joiner away.</summary>
    private static bool MayShow(PairedChange paired, (int Before, int After) people, Confidentiality confidentiality)
    {
        var k = confidentiality.MinimumGroup;
        return confidentiality.Mode == ConfidentialityMode.Open
            ? paired.Pairs > 0
            : paired.Pairs >= k && Enough(people.Before - paired.Pairs) && Enough(people.After - paired.Pairs);

        bool Enough(int remainder) => remainder == 0 || remainder >= k;
    }
}
