using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes a slide with a chart of all enablers next to their averages. Averages that do not fit are on further slides.
/// The last slides show what has changed since the previous round, if there is one.
/// </summary>
internal static class EnablerSlides
{
    /// <summary>The maximum number of enablers that fit in a table.</summary>
    private const int MaxRows = 12;

    public static IEnumerable<Slide> Create(RoundResults results, RoundTrend? trend)
    {
        var radar = RadarData.CreateForAllEnablers(results);
        var names = BoardTables.Names(results);
        var notes = results
            .Framework.Themes.Select(theme => $"{ThemeHeadlineText.Describe(results, theme)}.")
            .Concat(radar.Data.Notes)
            .Concat(names.Key)
            .ToList();
        var area = SlideArea.WideLeft.AboveCaption;
        foreach (var (i, enablers) in results.Enablers.ToList().InEvenParts(MaxRows).Index())
        {
            yield return new(radar.Headline, notes)
            {
                Chart =
                    i > 0
                        ? null
                        : EmbeddedChart.CreateRadar(
                            radar,
                            names,
                            results.Framework.Definition.Language,
                            area.ChartSize
                        ),
                Caption = $"{radar.Title}{radar.Data.OutOf}",
                Table = Averages(enablers, trend),
            };
        }

        if (trend is null)
        {
            yield break;
        }

        foreach (var rows in BoardTables.Changes(trend).InParts(MaxRows))
        {
            yield return new(
                ChartHeadlineText.Since(trend),
                [
                    ChartHeadlineText.DescribeMoves(trend),
                    ChangeText.ExplainUpOrDown(trend.Comparison.Items),
                    BoardText.Closer,
                ]
            )
            {
                Table = rows,
            };
        }
    }

    private static ExportTable Averages(IReadOnlyList<ItemResult> enablers, RoundTrend? trend) =>
        new(
            "Averages for every enabler",
            [
                new("Enabler", trend is null ? 70 : 52),
                new("Average", 24, IsFigure: true),
                .. trend is null
                    ? Array.Empty<ExportTableColumn>()
                    : [new ExportTableColumn("Last time", 24, IsFigure: true)],
            ],
            [
                .. enablers.Select(item =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(item.Item.Short),
                            BoardTables.Average(item.Figures),
                            .. trend is null ? Array.Empty<ExportTableCell>() : [BoardTables.LastTime(item, trend)],
                        ]
                ),
            ]
        );
}
