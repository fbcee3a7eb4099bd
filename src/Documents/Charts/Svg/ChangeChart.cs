using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws the averages of two rounds as a dumbbell chart: each enabler's average in each round, with a line between the
/// two.
/// </summary>
public static class ChangeChart
{
    /// <summary>Draws the whole group's averages for the enablers that are in both rounds.</summary>
    /// <param name="comparison">The disclosed comparison.</param>
    /// <param name="framework">The framework of the later round.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="before">The name of the earlier round.</param>
    /// <param name="after">The name of the later round.</param>
    public static Chart Create(
        RoundComparison comparison,
        Framework framework,
        string idPrefix,
        string before = "Before",
        string after = "After"
    )
    {
        var enablers = comparison.Items.Where(item => item.Item.IsEnabler).ToList();
        var data = DataOf(enablers, framework, before, after);
        var headline = ChartHeadlineText.Change(comparison);
        var title = $"Averages for every enabler that is in both rounds: {before} and {after}";
        var description =
            $"A row for each enabler, with a marker for {before}, a marker for {after} and a line between them. "
            + $"{headline}. {string.Join(" ", data.Notes.Append(ChartTable.NextToChart))}";
        var rows = DotPlot.Draw(data, joined: (0, 1));
        var legend = Legend.Draw(data.Drawn, rows.Width - 4);
        const double gap = 14;
        var content = SafeMarkup.From($"{legend.RenderAt(2, 0)}{rows.RenderAt(0, legend.Height + gap)}");
        var svg = ChartFrame.Draw(
            "bb-dots",
            idPrefix,
            title,
            description,
            rows.Width,
            legend.Height + gap + rows.Height,
            content
        );
        return new(svg, headline, title, description, TableOf(data, enablers, title));
    }

    private static AxisData DataOf(List<ItemComparison> enablers, Framework framework, string before, string after)
    {
        var names = ShortNames.ForHeadings(before, after);
        ChartSeries[] series =
        [
            new(names[before], SeriesStyle.Before, [.. enablers.Select(item => SeriesPoint.From(item.Before))]),
            new(names[after], SeriesStyle.After, [.. enablers.Select(item => SeriesPoint.From(item.After))]),
        ];
        return new(
            [.. enablers.Select(item => new ChartAxis(item.Item.Short, item.Item.Short))],
            series,
            framework.Scale,
            [.. AxisNotes.DescribeMarkedCells(series), .. names.Key]
        );
    }

    private static ChartTable TableOf(AxisData data, List<ItemComparison> enablers, string title)
    {
        var table = data.ToTable($"{title}{data.OutOf}", "Enabler");
        return table with
        {
            Columns = [.. table.Columns, new("Average", Drawn: false), new("Agreement", Drawn: false)],
            Rows =
            [
                .. table.Rows.Select(
                    (row, i) =>
                        row with
                        {
                            Cells =
                            [
                                .. row.Cells,
                                WordCell(
                                    enablers[i],
                                    enablers[i].Change?.MeanFlag is { } mean ? ChangeText.Describe(mean) : null
                                ),
                                WordCell(
                                    enablers[i],
                                    enablers[i].Change?.AgreementFlag is { } agreement
                                        ? ChangeText.Describe(agreement)
                                        : null
                                ),
                            ],
                        }
                ),
            ],
        };
    }

    private static ChartCell WordCell(ItemComparison item, string? change) =>
        new(change ?? ChangeText.DescribeNotCompared(item), IsFigure: false);
}
