using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed changes between two rounds among the people who took part in both: numbers in open mode, words in
/// confidential mode.
/// </summary>
/// <param name="Changes">The changes by item id; empty outside open mode.</param>
/// <param name="Words">The statements by item id; empty outside confidential mode.</param>
public sealed record PairedChangeDisclosure(
    IReadOnlyDictionary<string, PairedChange> Changes,
    IReadOnlyDictionary<string, PairedChangeStatement> Words
)
{
    /// <summary>An empty set of changes.</summary>
    public static IReadOnlyDictionary<string, PairedChange> NoChanges { get; } = new Dictionary<string, PairedChange>();

    /// <summary>An empty set of statements.</summary>
    public static IReadOnlyDictionary<string, PairedChangeStatement> NoStatements { get; } =
        new Dictionary<string, PairedChangeStatement>();

    /// <summary>
    /// No changes and no statements, for example because no participant is known to have taken part in both rounds.
    /// </summary>
    public static PairedChangeDisclosure None { get; } = new(NoChanges, NoStatements);

    /// <summary>
    /// Compares each person's scores in the two rounds, item by item. Items that must not be shown, or that no one
    /// scored in both rounds, are left out. In anonymous mode, nothing is compared.
    /// </summary>
    /// <param name="match">The matched items of the two rounds' frameworks.</param>
    /// <param name="items">The items of the later round's framework.</param>
    /// <param name="levels">The number of levels on the scale, which is the same in both rounds.</param>
    /// <param name="pairs">For everyone who took part in both rounds, the answers that they gave in each.</param>
    /// <param name="scored">
    /// Returns the numbers of people who scored an item in the earlier and in the later round, whether or not they took
    /// part in both. Numbers below three may be given as 0.
    /// </param>
    /// <param name="confidentiality">The mode and minimum group of both rounds.</param>
    public static PairedChangeDisclosure Compute(
        FrameworkMatch match,
        IEnumerable<Item> items,
        int levels,
        IReadOnlyCollection<(AnswerSet Before, AnswerSet After)> pairs,
        Func<Item, Item, (int Before, int After)> scored,
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
            if (match.FindBefore(item) is not { } earlier)
            {
                continue;
            }

            var people = scored(earlier, item);
            var change = PairedChange.Compute(Table(earlier, item, levels, pairs), people.Before, people.After);
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

    /// <summary>
    /// Counts the people with each pair of scores. The count is at [earlier score − 1, later score − 1], where the
    /// lowest score on the scale counts as 1.
    /// </summary>
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
