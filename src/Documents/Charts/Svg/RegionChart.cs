using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws a chart that compares the areas of a region: a row for each enabler, with a line from the lower to the upper
/// quartile of the areas' averages, and a marker for the median.
/// </summary>
public static class RegionChart
{
    /// <summary>Draws a region's figures.</summary>
    /// <param name="renewal">The figures.</param>
    /// <param name="framework">The region's framework.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="own">
    /// The averages that one area shares, to show next to the figures; null on the region's own pages.
    /// </param>
    public static Chart Create(
        RegionRenewal renewal,
        Framework framework,
        string idPrefix,
        IReadOnlyList<AreaAverage>? own = null
    )
    {
        List<ChartSeries> series = [.. RegionSeries.Create(renewal)];
        if (own is not null)
        {
            series.Add(
                new(
                    "This partnership",
                    SeriesStyle.Own,
                    [
                        .. renewal.Items.Select(item =>
                            own.FirstOrDefault(average => average.Item == item.Item) is { } average
                                ? RegionSeries.PointOf(average.HalfPoints)
                                : RegionSeries.NotShown
                        ),
                    ]
                )
            );
        }

        var data = new AxisData(
            RegionSeries.AxesOf(renewal, framework),
            series,
            framework.Scale,
            own is null ? [] : ["This partnership’s averages are rounded to the nearest half point."]
        );
        var headline = RegionText.Headline(renewal, framework);
        var title = "The areas’ averages for every enabler";
        var markers = own is null ? "a marker for the median" : "markers for the median and this partnership’s average";
        var description =
            "A row for each enabler, with a line from the lower to the upper quartile of the areas’ averages, "
            + $"and {markers}. {headline}. {ChartTable.NextToChart}";
        var rows = DotPlot.Draw(data, joined: (0, 2));
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
        return new(svg, headline, title, description, TableOf(data, renewal, title));
    }

    private static ChartTable TableOf(AxisData data, RegionRenewal renewal, string title)
    {
        var table = data.ToTable($"{title}{data.OutOf}", "Enabler");
        return table with
        {
            HasGroups = false,
            Columns = [.. table.Columns, new("Areas", Drawn: false), new("Agreement", Drawn: false)],
            Rows =
            [
                .. table.Rows.Zip(
                    renewal.Items,
                    (row, item) =>
                        row with
                        {
                            Cells =
                            [
                                .. row.Cells,
                                new($"{item.Areas}", IsFigure: true),
                                new(item.Figures is { } figures ? RegionText.Label(figures) : "", IsFigure: false),
                            ],
                        }
                ),
            ],
        };
    }
}
