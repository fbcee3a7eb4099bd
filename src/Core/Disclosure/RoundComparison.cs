using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What changed between two rounds, as it may be shown. Items match by id, across versions of the framework too.
/// </summary>
/// <param name="Items">
/// In document order: every enabler that both frameworks have, and their indicators that somebody answered in either
/// round.
/// </param>
/// <param name="Wording">What changed in the framework itself; empty when it is the same.</param>
public sealed record RoundComparison(IReadOnlyList<ItemComparison> Items, IReadOnlyList<WordingChange> Wording)
{
    /// <summary>
    /// Compares two files; people are matched by <see cref="Response.Participant"/>, never in mode anonymous.
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

    /// <summary>Compares what is shown of two rounds, each as it was revealed.</summary>
    /// <param name="before">The earlier round.</param>
    /// <param name="after">The later round.</param>
    /// <param name="paired">What changed among the same people, as it may be shown.</param>
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
