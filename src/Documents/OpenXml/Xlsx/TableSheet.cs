using System.Globalization;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Writes an <see cref="ExportTable"/> as a sheet.</summary>
internal static class TableSheet
{
    /// <summary>Builds the sheet.</summary>
    /// <param name="name">The name on its tab.</param>
    /// <param name="title">The title in A1.</param>
    /// <param name="lead">Sentences below the title.</param>
    /// <param name="table">The table.</param>
    /// <param name="widths">The widths of its columns, in characters.</param>
    public static WorkbookSheet Create(
        string name,
        string title,
        IReadOnlyList<string> lead,
        ExportTable table,
        params IReadOnlyList<double> widths
    )
    {
        var header = lead.Count + 3;
        return new(
            name,
            title,
            [.. table.Columns.Zip(widths, (column, width) => new TableColumn(column.Heading, width, column.IsFigure))],
            header,
            header + table.Rows.Count
        )
        {
            Lead = lead,
            FixedColumns = 1,
            Rows = writer =>
            {
                foreach (var (i, row) in table.Rows.Index())
                {
                    writer.Row(header + 1 + i, HeightOf(row, widths));
                    foreach (var (column, cell) in row.Index())
                    {
                        Write(writer, column + 1, cell, table.Columns[column].IsFigure, IsHeading(table, column));
                    }
                }
            },
        };
    }

    private static bool IsHeading(ExportTable table, int column) => column == 0 && table.HasBoldHeadings;

    private static double HeightOf(IReadOnlyList<ExportTableCell> row, IReadOnlyList<double> widths) =>
        row.Index().Max(cell => RowHeight.Compute(TextOf(cell.Item), widths[cell.Index], bold: cell.Index == 0));

    private static string TextOf(ExportTableCell cell) => $"{cell.Lead} {cell.Text}".Trim();

    private static void Write(SheetWriter writer, int column, ExportTableCell cell, bool isFigure, bool isHeading)
    {
        var text = TextOf(cell);
        _ =
            !isFigure ? writer.Text(column, text, isHeading ? CellStyle.Enabler : CellStyle.Words)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? writer.Number(column, whole, CellStyle.Whole)
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var average)
                ? writer.Number(column, (double)average, CellStyle.Tenth)
            : writer.Text(column, text, CellStyle.Withheld);
    }
}
