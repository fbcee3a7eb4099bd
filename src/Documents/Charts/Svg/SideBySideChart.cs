using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>Draws the averages of separate rounds: a row for each enabler, with a marker for each round.</summary>
public static class SideBySideChart
{
    /// <summary>Draws the whole group's averages in each round.</summary>
    /// <param name="comparison">The disclosed comparison.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart Create(RoundsSideBySide comparison, string idPrefix)
    {
        var names = ShortNames.ForHeadings([.. comparison.Rounds.Select(round => round.Name)]);
        ChartSeries[] series =
        [
            .. comparison.Rounds.Select(
                (round, place) =>
                    new ChartSeries(
                        names[round.Name],
                        place == 0 ? SeriesStyle.Everyone : SeriesStyle.Groups[place - 1],
                        [.. comparison.Enablers.Select(item => SeriesPoint.From(item.Figures[place]))]
                    )
            ),
        ];
        var data = new AxisData(
            [.. comparison.Enablers.Select(item => new ChartAxis(item.Item.Short, item.Item.Short))],
            series,
            comparison.Rounds[0].Results.Framework.Scale,
            [.. AxisNotes.DescribeMarkedCells(series), .. names.Key]
        );
        var headline = SideBySideText.Headline(comparison);
        var title =
            "Averages for every enabler that is in "
            + $"{(comparison.Rounds.Count == 2 ? "both" : $"all {comparison.Rounds.Count}")} rounds";
        var description =
            "A row for each enabler, with a marker for each round: "
            + $"{string.Join("; ", comparison.Rounds.Select(round => round.Name))}. {headline}. "
            + $"{ChartTable.NextToChart}";
        var rows = DotPlot.Draw(data);
        var legend = Legend.Draw(data.Drawn, rows.Width - 4);
        const double gap = 14;
        var svg = ChartFrame.Draw(
            "bb-dots",
            idPrefix,
            title,
            description,
            rows.Width,
            legend.Height + gap + rows.Height,
            SafeMarkup.From($"{legend.RenderAt(2, 0)}{rows.RenderAt(0, legend.Height + gap)}")
        );
        return new(svg, headline, title, description, data.ToTable($"{title}{data.OutOf}", "Enabler"));
    }
}
