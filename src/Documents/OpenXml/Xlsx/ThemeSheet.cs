using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts.Native;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes a theme: the figures of its enablers and their indicators, a chart for the theme, and a chart for each
/// enabler whose indicators were scored or can still be scored.
/// </summary>
internal static class ThemeSheet
{
    private const int HeaderRow = 6;
    private const int AverageRow = 4;
    private const int PictureWidth = 360;
    private const int PictureHeight = 300;
    private const int PicturesAcross = 3;
    private const int PicturesOnPage = 6;
    private const int Gap = 20;

    public static WorkbookSheet Create(WorkbookContent content, Theme theme, string name, FiguresTable all)
    {
        var items = content
            .Framework.Items.Where(item => item.Theme == theme && content.Find(item) is not null)
            .ToList();
        var table = new FiguresTable(
            name,
            HeaderRow,
            33,
            [
                .. items.Select(item => new FigureRow(
                    item.Id,
                    item.Title,
                    item.IsEnabler,
                    content.Find(item)!,
                    content.Scores is null ? null : item.Id
                )),
            ],
            content.Scores,
            content.Framework.Scale
        );
        var charts = Arrange([.. Pictures(content, theme, items, table, all)], table.LastRow + 2).ToList();
        var sheet = new WorkbookSheet(name, theme.Title, table.Columns("What is scored"), HeaderRow, table.LastRow)
        {
            Lead = [ResultsSheetText.Average(content), content.Framework.Scale.Question, ThemeAverage],
            FixedColumns = 2,
            Rows = table.Write,
            Figure = (AverageRow, writer => Average(content, theme, writer)),
            Charts = charts,
        };
        return sheet with { PageStarts = [.. StartPages(sheet, table)] };
    }

    private const string ThemeAverage = "The average of the enablers’ averages";

    private static void Average(WorkbookContent content, Theme theme, SheetWriter writer)
    {
        var (first, count) = RowsOf(content, theme);
        var result = content.Results.Themes.Single(one => one.Theme == theme);
        var isCounted = content.Scores is not null || result.Mean is not null;
        var words = isCounted ? "too few scored" : SuppressionText.NotShown;
        if (!isCounted)
        {
            writer.Text(FiguresTable.Average, words, CellStyle.WithheldLong);
            return;
        }

        var fewest = content.Scores is null
            ? DisclosedFigures.MinScoresForFullDisclosure
            : ItemSummary.MinScoresForCategory;
        var row = ResultsSheet.HeaderRow + 1 + first;
        var formula = FigureFormulas.ThemeMean(
            SheetNames.Results,
            row,
            row + count - 1,
            FiguresTable.N,
            FiguresTable.FirstCount,
            content.Framework.Scale,
            fewest,
            words
        );
        _ = result.MeanText is { } mean
            ? writer.Formula(
                FiguresTable.Average,
                formula,
                double.Parse(mean, System.Globalization.CultureInfo.InvariantCulture),
                CellStyle.Average
            )
            : writer.Formula(FiguresTable.Average, formula, words, CellStyle.WithheldLong);
    }

    /// <summary>
    /// Returns the position of a theme's first enabler in the table of all enablers, and the number of enablers in the
    /// theme.
    /// </summary>
    private static (int First, int Count) RowsOf(WorkbookContent content, Theme theme) =>
        (
            content.Framework.Enablers.Index().First(item => item.Item.Theme == theme).Index,
            content.Framework.EnablersOf(theme).Count()
        );

    private static IEnumerable<(NativeRadarChart Chart, string Description)> Pictures(
        WorkbookContent content,
        Theme theme,
        List<Item> items,
        FiguresTable table,
        FiguresTable all
    )
    {
        var (levels, language) = (content.Framework.Scale.Last, content.Framework.Definition.Language);
        var (from, enablers) = RowsOf(content, theme);
        yield return (
            new(
                $"{theme.Title}: averages",
                all.Axes(from, enablers, ids: false),
                [all.Line(from, enablers)],
                levels,
                language
            ),
            ResultsSheetText.Picture("enabler", enablers)
        );
        foreach (var enabler in theme.Enablers.Where(content.HasPicture))
        {
            var first = items.FindIndex(item => item.Enabler == enabler && !item.IsEnabler);
            var count = items.Count(item => item.Enabler == enabler && !item.IsEnabler);
            if (count > 0)
            {
                yield return (
                    new(
                        $"{enabler.Id} {enabler.Short}: averages of its indicators",
                        table.Axes(first, count, ids: true),
                        [table.Line(first, count)],
                        levels,
                        language
                    ),
                    ResultsSheetText.Picture("indicator", count)
                );
            }
        }
    }

    /// <summary>Places charts side by side, in rows.</summary>
    private static IEnumerable<AnchoredChart> Arrange(
        List<(NativeRadarChart Chart, string Description)> pictures,
        int row
    ) =>
        pictures.Select(
            (picture, i) =>
                new AnchoredChart(
                    picture.Chart,
                    picture.Description,
                    row + (i / PicturesAcross * ((PictureHeight + Gap) / DrawingPart.RowHeight)),
                    Gap + (i % PicturesAcross * (PictureWidth + Gap)),
                    PictureWidth,
                    PictureHeight
                )
        );

    /// <summary>
    /// Returns the sheet's rows that start a new page: those that <see cref="PageStarts"/> finds, and one for each
    /// further page of charts. A page has at most two rows of charts.
    /// </summary>
    private static IEnumerable<int> StartPages(WorkbookSheet sheet, FiguresTable table)
    {
        var charts = sheet.Charts;
        var onPage = Math.Min(charts.Count, PicturesOnPage);
        var across = (onPage + PicturesAcross - 1) / PicturesAcross;
        foreach (var row in PageStarts.Find(sheet, table.Heights, across * (PictureHeight + Gap)))
        {
            yield return row;
        }

        for (var i = PicturesOnPage; i < charts.Count; i += PicturesOnPage)
        {
            yield return charts[i].Row;
        }
    }
}
