using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed changes between two rounds. If the rounds use different versions of the framework, items are matched
/// by the crosswalk, or by id if there is no crosswalk.
/// </summary>
/// <param name="Items">
/// In document order: every enabler that can be compared, and those indicators that were answered in both rounds.
/// </param>
/// <param name="Wording">The changes in the framework's text; empty when there are none.</param>
public sealed record RoundComparison(IReadOnlyList<ItemComparison> Items, IReadOnlyList<WordingChange> Wording)
{
    /// <summary>
    /// The enablers with indicators that were answered in only one of the rounds. Those indicators are not compared.
    /// </summary>
    public IReadOnlyList<Item> ScoredOnce { get; init; } = [];

    /// <summary>
    /// Compares the responses in two files. People are matched by <see cref="Response.Participant"/>, except in
    /// anonymous mode, where no one is matched.
    /// </summary>
    /// <param name="before">The earlier round.</param>
    /// <param name="after">The later round.</param>
    /// <param name="confidentiality">The mode and minimum group of both rounds.</param>
    public static RoundComparison Compare(ResponseSet before, ResponseSet after, Confidentiality confidentiality)
    {
        var earlier = RoundResults.Compute(before, confidentiality);
        var later = RoundResults.Compute(after, confidentiality);
        var scoredBefore = ScoredBy(earlier);
        var scoredAfter = ScoredBy(later);
        var paired = !before.Framework.Scale.HasSameScores(after.Framework.Scale)
            ? PairedChangeDisclosure.None
            : PairedChangeDisclosure.Compute(
                FrameworkMatch.Between(before.Framework, after.Framework),
                after.Framework.Items,
                before.Framework.Levels,
                PairsOf(before, after),
                (earlier, later) =>
                    (scoredBefore.GetValueOrDefault(earlier.Id), scoredAfter.GetValueOrDefault(later.Id)),
                confidentiality
            );
        return Compare(earlier, later, paired);
    }

    /// <summary>Compares the disclosed results of two rounds.</summary>
    /// <param name="before">The earlier round.</param>
    /// <param name="after">The later round.</param>
    /// <param name="paired">The disclosed changes among the people who took part in both rounds.</param>
    public static RoundComparison Compare(RoundResults before, RoundResults after, PairedChangeDisclosure paired)
    {
        var earlier = before.Items.ToDictionary(result => result.Item.Id, StringComparer.Ordinal);
        var later = after.Items.ToDictionary(result => result.Item.Id, StringComparer.Ordinal);
        var mayCompare = before.Framework.Scale.HasSameScores(after.Framework.Scale);
        var match = FrameworkMatch.Between(before.Framework, after.Framework);
        return new(
            [
                .. after
                    .Framework.Items.Select(item => (Before: match.FindBefore(item), After: item))
                    .Where(pair =>
                        pair.Before is { } item && earlier.ContainsKey(item.Id) && later.ContainsKey(pair.After.Id)
                    )
                    .Select(pair =>
                        ItemComparison.Compare(
                            pair.After,
                            earlier[pair.Before!.Id].Figures,
                            later[pair.After.Id].Figures,
                            mayCompare,
                            paired
                        )
                    ),
            ],
            WordingChange.Between(before.Framework, after.Framework, match)
        )
        {
            ScoredOnce =
            [
                .. after.Framework.Enablers.Where(item =>
                    after
                        .Framework.IndicatorsOf(item.Enabler)
                        .Any(indicator =>
                            match.FindBefore(indicator) is { } same
                                ? earlier.ContainsKey(same.Id) != later.ContainsKey(indicator.Id)
                                : later.ContainsKey(indicator.Id)
                        )
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
