using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed changes between two rounds. Items are matched by id, even between versions of the framework.
/// </summary>
/// <param name="Items">
/// In document order: every enabler that both frameworks have, and those of their indicators that were answered in both
/// rounds.
/// </param>
/// <param name="Wording">The changes in the framework's text; empty when there are none.</param>
public sealed record RoundComparison(IReadOnlyList<ItemComparison> Items, IReadOnlyList<WordingChange> Wording)
{
    /// <summary>
    /// The enablers whose indicators were answered in one of the rounds alone, so that these are not compared.
    /// </summary>
    public IReadOnlyList<Item> ScoredOnce { get; init; } = [];

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
        var paired = !before.Framework.Scale.HasSameScores(after.Framework.Scale)
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
        var mayCompare = before.Framework.Scale.HasSameScores(after.Framework.Scale);
        return new(
            [
                .. after
                    .Framework.Items.Where(item =>
                        before.Framework.Find(item.Id) is not null
                        && earlier.ContainsKey(item.Id)
                        && later.ContainsKey(item.Id)
                    )
                    .Select(item =>
                        ItemComparison.Compare(
                            item,
                            earlier[item.Id].Figures,
                            later[item.Id].Figures,
                            mayCompare,
                            paired
                        )
                    ),
            ],
            WordingChange.Between(before.Framework, after.Framework)
        )
        {
            ScoredOnce =
            [
                .. after.Framework.Enablers.Where(item =>
                    after
                        .Framework.IndicatorsOf(item.Enabler)
                        .Any(indicator => earlier.ContainsKey(indicator.Id) != later.ContainsKey(indicator.Id))
                ),
            ],
        };
    }

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
