using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Native;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the disclosed averages for agencies or for levels of work next to those for everyone.</summary>
internal static class GroupsSheet
{
    private const int FirstNote = 3;
    private const int FirstSeries = 3;
    private const double NameWidth = 40;
    private const int ChartHeight = 480;
    private const int SmallestChartHeight = 340;
    private const int PixelsOfRow = 20;
    private const int MaxWidth = 700;

    /// <summary>Builds the sheet; null when no group is disclosed, or the workbook is for filling in.</summary>
    public static WorkbookSheet? Create(WorkbookContent content, ChartGroups groups)
    {
        var items = content
            .Results.Items.OrderBy(result => !result.Item.IsEnabler)
            .ThenBy(result => result.Item.Index)
            .ToList();
        var data = AxisData.Create(content.Results, items, groups);
        if (content.ToFillIn || data.Series.Count < 2)
        {
            return null;
        }

        var names = ShortNames.ForHeadings([.. data.Series.Select(series => series.Heading)]);
        var drawn = data.Series.Index().Where(series => series.Item.Style is not null).ToList();
        var name = groups == ChartGroups.Agencies ? SheetNames.Agencies : SheetNames.Levels;
        var enablers = items.Count(result => result.Item.IsEnabler);
        var header = FirstNote + data.Notes.Count + 1;
        var last = header + items.Count;
        var key = names.Lines;
        var chartHeight = Math.Clamp(
            WorkbookSheet.PageHeight - 100 - (key.Count * PixelsOfRow),
            SmallestChartHeight,
            ChartHeight
        );
        var charts = drawn
            .Select(
                (series, i) =>
                    Line(
                        name,
                        header,
                        series.Item,
                        names[series.Item.Heading],
                        FirstSeries + series.Index,
                        FirstSeries + data.Series.Count + i,
                        enablers
                    )
            )
            .ToList();
        var radar = new NativeRadarChart(
            groups == ChartGroups.Agencies
                ? "All enablers: averages by agency"
                : "All enablers: averages by level of work",
            new(
                CellName.Fixed(name, header + 1, 2, header + enablers, 2),
                [.. data.Axes.Take(enablers).Select(axis => axis.Heading)]
            ),
            charts,
            data.Scale.Last,
            content.Framework.Definition.Language
        );
        var sheet = new WorkbookSheet(
            name,
            groups == ChartGroups.Agencies ? "Averages by agency" : "Averages by level of work",
            [
                new("Item", 8),
                new("What was scored", NameWidth),
                .. data.Series.Select(series => new TableColumn(names[series.Heading], 12, Figures: true)),
                .. drawn.Select(series => new TableColumn(
                    $"Drawn: {names[series.Item.Heading]}",
                    8,
                    Figures: true,
                    Plotted: true
                )),
            ],
            header,
            last
        )
        {
            Lead = [ResultsSheetText.Average(content), .. data.Notes],
            FixedColumns = 2,
            Rows = writer => Write(content, groups, items, data, drawn, header, writer),
            Below = key,
            BelowRow = last + 2,
            Charts =
            [
                new(
                    radar,
                    $"{ResultsSheetText.Picture("enabler", enablers)} Lines: "
                        + $"{string.Join("; ", drawn.Select(series => series.Item.Name))}.",
                    last + 2 + key.Count,
                    20,
                    MaxWidth,
                    chartHeight
                ),
            ],
        };
        var heights = items.Select((_, i) => RowHeight.Compute(NameOf(items, data, i), NameWidth)).ToList();
        // Most rows are short, so only the page break before the page with the chart needs to be set.
        var starts = PageStarts.Find(sheet, heights, chartHeight + (key.Count * PixelsOfRow));
        return sheet with { PageStarts = [.. starts.TakeLast(1)] };
    }

    private static NativeRadarSeries Line(
        string sheet,
        int header,
        ChartSeries series,
        string heading,
        int column,
        int plotted,
        int enablers
    ) =>
        new(
            new(CellName.Fixed(sheet, header, column), [heading]),
            new(
                CellName.Fixed(sheet, header + 1, plotted, header + enablers, plotted),
                [.. series.Points.Take(enablers).Select(point => point.Value)]
            ),
            NativeLineStyle.From(series.Style!)
        );

    private static string NameOf(List<ItemResult> items, AxisData data, int index) =>
        items[index].Item.IsEnabler ? data.Axes[index].Heading : items[index].Item.Title;

    private static void Write(
        WorkbookContent content,
        ChartGroups groups,
        List<ItemResult> items,
        AxisData data,
        List<(int Index, ChartSeries Item)> drawn,
        int header,
        SheetWriter writer
    )
    {
        var means = content.Scores is { } scores
            ? new GroupMeans(scores, content.Framework.Scale, groups == ChartGroups.Agencies ? "agency" : "level")
            : null;
        for (var i = 0; i < items.Count; i++)
        {
            var style = items[i].Item.IsEnabler ? CellStyle.Enabler : CellStyle.Words;
            var name = NameOf(items, data, i);
            writer
                .Row(header + 1 + i, RowHeight.Compute(name, NameWidth))
                .Text(1, items[i].Item.Id, style)
                .Text(2, name, style);
            foreach (var (s, series) in data.Series.Index())
            {
                Average(means, items[i], series, i, FirstSeries + s, writer);
            }

            foreach (var (place, series) in drawn.Index())
            {
                var point = series.Item.Points[i];
                var column = FirstSeries + data.Series.Count + place;
                _ =
                    point.IsSuppressed ? writer.Blank(column, CellStyle.Plotted)
                    // Where the cell says “4.5 or more”, the chart plots 4.5.
                    : point is { Value: { } end, End: not AverageEnd.None }
                        ? writer.Number(column, end, CellStyle.Plotted)
                    : writer.Plotted(column, CellName.Format(header + 1 + i, FirstSeries + series.Index), point.Value);
            }
        }
    }

    private static void Average(
        GroupMeans? means,
        ItemResult item,
        ChartSeries series,
        int row,
        int column,
        SheetWriter writer
    )
    {
        var point = series.Points[row];
        var everyone = column == FirstSeries;
        var style = everyone ? CellStyle.Average : CellStyle.Tenth;
        var formula =
            CellText.Encode(series.Name) != series.Name
                ? null
                : means?.FormulaFor(item.Item.Id, everyone ? null : series.Name);
        _ = (formula, point.Value) switch
        {
            ({ } live, { } mean) => writer.Formula(column, live, mean, style),
            ({ } live, null) => writer.Formula(column, live, point.Text, CellStyle.Withheld),
            (null, { } mean) when point.End == AverageEnd.None => writer.Number(column, mean, style),
            _ => writer.Text(column, point.Text, CellStyle.Withheld),
        };
    }
}
