using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>Builds tables for the board paper, the slides and workbooks.</summary>
internal static class ExportTableBuilder
{
    /// <summary>The maximum number of columns of figures in a chart's table.</summary>
    private const int MaxFigureColumns = 6;

    /// <summary>
    /// Builds the tables of a chart's figures. If there are too many series to be columns of one table, each series is
    /// a row instead. If there are also too many axes for that, the series are divided evenly, as columns, among
    /// several tables.
    /// </summary>
    public static IReadOnlyList<ExportTable> FromChart(ChartTable table)
    {
        if (table.Columns.Count > MaxFigureColumns && table.Rows.Count <= MaxFigureColumns)
        {
            return
            [
                new(
                    table.Caption,
                    Columns("Who", table.Rows.Select(row => row.Heading)),
                    [
                        .. table.Columns.Select(
                            (column, i) => Row(column.Heading, table.Rows.Select(row => row.Cells[i]))
                        ),
                    ]
                )
                {
                    Notes = table.Notes,
                },
            ];
        }

        var parts = Enumerable.Range(0, table.Columns.Count).ToList().InEvenParts(MaxFigureColumns).ToList();
        return
        [
            .. parts.Select(
                (columns, part) =>
                    new ExportTable(
                        part == 0 ? table.Caption : $"{table.Caption} (continued)",
                        Columns(table.Corner, columns.Select(column => table.Columns[column].Heading)),
                        [.. table.Rows.Select(row => Row(row.Heading, columns.Select(column => row.Cells[column])))]
                    )
                    {
                        Notes = part == parts.Count - 1 ? table.Notes : [],
                    }
            ),
        ];
    }

    /// <summary>Builds the table of enablers in order of priority, each with the reason for its rank.</summary>
    public static ExportTable Priorities(string caption, IReadOnlyList<ItemResult> items) =>
        new(
            caption,
            [new("Enabler", 30), new("Rank", 9, IsFigure: true), new("Average", 12, IsFigure: true), new("Reason", 58)],
            [
                .. items.Select(result =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(result.Item.Short),
                            new(result.Priority.Rank is { } rank ? $"{rank}" : "–"),
                            Average(result.Figures),
                            new(Reason(result)),
                        ]
                ),
            ]
        );

    /// <summary>Describes the reason for an enabler's rank, and says if the rank is a close call.</summary>
    public static string Reason(ItemResult result) =>
        result.Priority.CloseCall == true
            ? $"{PriorityReasonText.Describe(result)} {PrioritiesSection.CloseCall}"
            : PriorityReasonText.Describe(result);

    private static ExportTableCell Average(DisclosedFigures figures) =>
        SeriesPoint.From(figures) is { Value: not null } point
            ? new("", point.Text)
            : new(SeriesPoint.From(figures).Text);

    private static IReadOnlyList<ExportTableColumn> Columns(string corner, IEnumerable<string> headings) =>
        [new(corner, 26), .. headings.Select(heading => new ExportTableColumn(heading, 14, IsFigure: true))];

    private static IReadOnlyList<ExportTableCell> Row(string heading, IEnumerable<ChartCell> cells) =>
        [new(heading), .. cells.Select(cell => new ExportTableCell(cell.Text, Shade: cell.Shade))];
}
