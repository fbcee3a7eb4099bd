using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed changes between two rounds. Items are matched by id, even between versions of the framework.
/// </summary>
/// <param name="Items">
/// In document order: every enabler that both frameworks have, and those of their indicators that at least one
/// participant answered in either round.
/// </param>
/// <param name="Wording">The changes in the framework's text; empty when there are none.</param>
public sealed record RoundComparison(IReadOnlyList<ItemComparison> Items, IReadOnlyList<WordingChange> Wording)
{
    /// <summary>
    /// Compares the responses of two files. People are matched by <see cref="Response.Participant"/>, except in
    /// anonymous mode, where no people are matched.
    /// </summary>
    /// <param name="before">The earlier round.</param>
    /// <param name="after">The later round.</param>
    /// <param name="confidentiality">Mode and minimum group of both.</param>
    public static RoundComparison Compare(ResponseSet before, ResponseSet after, Confidentiality confidentiality)
    {
        var earlier = RoundResults.Compute(before, confidentiality);
        var later = RoundResults.Compute(after, confidentiality);
        var scoredBefore = ScoredBy(earlier);
        var scoredAfter = ScoredBy(later);
        var paired =
            before.Framework.Levels != after.Framework.Levels
                ? PairedChangeDisclosure.None
                : PairedChangeDisclosure.Compute(
                    before.Framework,
                    after.Framework.Items,
                    PairsOf(before, after),
                    id => (scoredBefore.GetValueOrDefault(id), scoredAfter.GetValueOrDefault(id)),
                    confidentiality
                );
        return Compare(earlier, later, paired);
    }

    /// <summary>Compares the disclosed results of two rounds, each as it was revealed.</summary>
    /// <param name="before">The earlier round.</param>
    /// <param name="after">The later round.</param>
    /// <param name="paired">The disclosed changes among the same people.</param>
    public static RoundComparison Compare(RoundResults before, RoundResults after, PairedChangeDisclosure paired)
    {
        var earlier = before.Items.ToDictionary(result => result.Item.Id, StringComparer.Ordinal);
        var later = after.Items.ToDictionary(result => result.Item.Id, StringComparer.Ordinal);
        var mayCompare = before.Framework.Levels == after.Framework.Levels;
        return new(
            [
                .. after
                    .Framework.Items.Where(item =>
                        before.Framework.Find(item.Id) is not null
                        && (earlier.ContainsKey(item.Id) || later.ContainsKey(item.Id))
                    )
                    .Select(item =>
                        ItemComparison.Compare(
                            item,
                            FiguresOf(earlier, item, before),
                            FiguresOf(later, item, after),
                            mayCompare,
                            paired
                        )
                    ),
            ],
            WordingChange.Between(before.Framework, after.Framework)
        );
    }

    private static DisclosedFigures FiguresOf(Dictionary<string, ItemResult> results, Item item, RoundResults round) =>
        results.TryGetValue(item.Id, out var result)
            ? result.Figures
            : DisclosedFigures.Compute(
                BeyondBoundaries.Core.Tallies.Tally.Empty(round.Framework.Levels),
                round.Confidentiality
            );

    private static Dictionary<string, int> ScoredBy(RoundResults results) =>
        results.Items.ToDictionary(result => result.Item.Id, result => result.Figures.N ?? 0, StringComparer.Ordinal);

    private static List<(AnswerSet Before, AnswerSet After)> PairsOf(ResponseSet before, ResponseSet after)
    {
        var earlier = before.Responses.ToDictionary(response => response.Participant, StringComparer.Ordinal);
        return
        [
            .. after
                .Responses.Where(response => earlier.ContainsKey(response.Participant))
                .Select(response => (earlier[response.Participant].Answers, response.Answers)),
        ];
    }
}
