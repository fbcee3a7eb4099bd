using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What changed among the same people between two rounds, as far as it may be shown: numbers in mode open, words in
/// mode confidential.
/// </summary>
/// <param name="Changes">The changes by item id; empty outside mode open.</param>
/// <param name="Words">The words by item id; empty outside mode confidential.</param>
public sealed record PairedChangeDisclosure(
    IReadOnlyDictionary<string, PairedChange> Changes,
    IReadOnlyDictionary<string, PairedChangeStatement> Words
)
{
    /// <summary>No changes by item id.</summary>
    public static IReadOnlyDictionary<string, PairedChange> NoChanges { get; } = new Dictionary<string, PairedChange>();

    /// <summary>No words by item id.</summary>
    public static IReadOnlyDictionary<string, PairedChangeStatement> NoStatements { get; } =
        new Dictionary<string, PairedChangeStatement>();

    /// <summary>Nobody is known to have taken part in both.</summary>
    public static PairedChangeDisclosure None { get; } = new(NoChanges, NoStatements);

    /// <summary>
    /// Compares people item by item. Items that may not be shown, or that nobody scored twice, are left out; in mode
    /// anonymous there are none.
    /// </summary>
    /// <param name="before">The framework of the earlier round.</param>
    /// <param name="items">Items of the later round's framework. They match by id.</param>
    /// <param name="pairs">Both answers of everyone who took part in both rounds.</param>
    /// <param name="scored">
    /// How many people scored an item before and after, paired or not; fewer than three may count as nobody.
    /// </param>
    /// <param name="confidentiality">Mode and minimum group of both rounds.</param>
    public static PairedChangeDisclosure Compute(
        Framework before,
        IEnumerable<Item> items,
        IReadOnlyCollection<(AnswerSet Before, AnswerSet After)> pairs,
        Func<string, (int Before, int After)> scored,
        Confidentiality confidentiality
    )
    {
        if (confidentiality.Mode == ConfidentialityMode.Anonymous || pairs.Count == 0)
        {
            return None;
        }

        var changes = new Dictionary<string, PairedChange>(StringComparer.Ordinal);
        var words = new Dictionary<string, PairedChangeStatement>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (before.Find(item.Id) is not { } earlier)
            {
                continue;
            }

            var people = scored(item.Id);
            var change = PairedChange.Compute(Table(earlier, item, before.Levels, pairs), people.Before, people.After);
            if (confidentiality.Mode == ConfidentialityMode.Open && change.Pairs > 0)
            {
                changes[item.Id] = change;
            }
            else if (
                confidentiality.Mode == ConfidentialityMode.Confidential
                && PairedChangeStatement.Decide(
                    change.Pairs,
                    change.Up,
                    change.Down,
                    people.Before,
                    people.After,
                    confidentiality.MinimumGroup
                )
                    is { } said
            )
            {
                words[item.Id] = said;
            }
        }

        return new(changes, words);
    }

    /// <summary>People at [score before − 1, score after − 1].</summary>
    private static int[,] Table(
        Item earlier,
        Item later,
        int levels,
        IEnumerable<(AnswerSet Before, AnswerSet After)> pairs
    )
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
}
