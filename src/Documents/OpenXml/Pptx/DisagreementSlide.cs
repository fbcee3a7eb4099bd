using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Lists any disagreements, with a chart of the enabler that the first of them is about. The slide contains only what
/// may be reported outside the round.
/// </summary>
internal static class DisagreementSlide
{
    private const int MaxPoints = 3;
    private const int MaxCharacters = 190;

    public static IEnumerable<Slide> Create(RoundResults results)
    {
        var told = results
            .EnablersByPriority.SelectMany(result => ItemDisagreements.FindForOthers(results, result))
            .ToList();
        if (told.Count == 0)
        {
            return [];
        }

        var names = BoardTables.Names(results);
        var first = told[0].Result;
        var chart =
            (
                told[0].Kind == DisagreementKind.BetweenAgencies
                    ? EmbeddedChart.CreateAgencyColumns(first, results, names)
                    : null
            ) ?? EmbeddedChart.CreateScoreHistogram(first, results.Framework);
        return
        [
            new(
                BoardText.Disagreements,
                [.. told.Select(one => $"{one.Result.Item.Short}. {one.Label}. {one.Sentence} {one.Question}")]
            )
            {
                Points =
                [
                    .. told.DistinctBy(one => one.Result.Item)
                        .Take(MaxPoints)
                        .Select(one =>
                            (
                                $"{one.Result.Item.Short}.",
                                $"{BriefText.Sentences(names.ShortenIn(one.Sentence), MaxCharacters)} {one.Question}"
                            )
                        ),
                ],
                Chart = chart,
                Caption = chart?.Title ?? "",
            },
        ];
    }
}
