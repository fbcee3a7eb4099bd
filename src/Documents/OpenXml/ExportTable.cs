namespace BeyondBoundaries.Documents.OpenXml;

/// <summary>
/// A table in the board paper, on slides or in a workbook. The first cell of each row is the row's heading.
/// </summary>
/// <param name="Caption">Its caption.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The rows, with one cell for each column.</param>
internal sealed record ExportTable(
    string Caption,
    IReadOnlyList<ExportTableColumn> Columns,
    IReadOnlyList<IReadOnlyList<ExportTableCell>> Rows
)
{
    /// <summary>Sentences below the table that explain the figures, or say which are not shown.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Whether the first cell of each row is bold; indicators and actions are too long for bold text.
    /// </summary>
    public bool HasBoldHeadings { get; init; } = true;

    /// <summary>
    /// Divides the table evenly into tables with at most the given number of rows. The notes go with the last table.
    /// </summary>
    public IEnumerable<ExportTable> InParts(int rows) =>
        Rows.Count <= rows
            ? [this]
            : Rows.InEvenParts(rows)
                .Select((some, i) => this with { Rows = some, Notes = (i + 1) * rows >= Rows.Count ? Notes : [] });

    /// <summary>Computes the widths of the table's columns, which add up to the given width.</summary>
    public IReadOnlyList<int> Widths(int whole)
    {
        var all = Columns.Sum(column => column.Weight);
        var widths = Columns.Select(column => whole * column.Weight / all).ToArray();
        widths[0] += whole - widths.Sum();
        return widths;
    }
}
