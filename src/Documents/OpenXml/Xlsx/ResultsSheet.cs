using BeyondBoundaries.Documents.Charts.Native;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes the figures for all enablers, and one chart of their averages.</summary>
internal static class ResultsSheet
{
    /// <summary>The row that contains the headings.</summary>
    public const int HeaderRow = 5;

    public static (WorkbookSheet Sheet, FiguresTable Table) Create(WorkbookContent content)
    {
        var enablers = content.Framework.Enablers;
        var table = new FiguresTable(
            SheetNames.Results,
            HeaderRow,
            28,
            [
                .. enablers.Select(item => new FigureRow(
                    item.Id,
                    item.Short,
                    Strong: true,
                    content.Find(item)!,
                    content.Scores is null ? null : item.Id
                )),
            ],
            content.Scores,
            content.Framework.Scale
        );
        var columns = table.Columns("Enabler");
        var radar = new NativeRadarChart(
            "All enablers: averages",
            table.Axes(0, enablers.Count, ids: false),
            [table.Line(0, enablers.Count)],
            content.Framework.Scale.Last,
            content.Framework.Definition.Language
        );
        return (
            new(SheetNames.Results, "Results: all enablers", columns, HeaderRow, table.LastRow)
            {
                Lead = [ResultsSheetText.Average(content), ResultsSheetText.Agreement],
                FixedColumns = 2,
                Rows = table.Write,
                Charts =
                [
                    new(radar, ResultsSheetText.Picture("enabler", enablers.Count), table.LastRow + 1, 240, 560, 330),
                ],
            },
            table
        );
    }
}
