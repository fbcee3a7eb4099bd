namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>The figures of a chart as text, shown next to the chart.</summary>
/// <param name="Caption">The caption of the table.</param>
/// <param name="Corner">The heading above the row headings.</param>
/// <param name="Columns">The columns of figures.</param>
/// <param name="Rows">The rows, each with one cell per column.</param>
public sealed record ChartTable(
    string Caption,
    string Corner,
    IReadOnlyList<ChartColumn> Columns,
    IReadOnlyList<ChartRow> Rows
)
{
    /// <summary>The last sentence in the description of a chart that has a table next to it.</summary>
    public const string NextToChart = "The table next to this chart shows every figure.";

    /// <summary>Whether the table has columns for groups or people next to the one for everyone.</summary>
    public bool HasGroups { get; init; }

    /// <summary>Sentences below the table. They explain the figures, and say which figures are not shown.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Returns the table with the last column of figures moved in front of the others.</summary>
    public ChartTable WithLastColumnFirst() =>
        this with
        {
            Columns = [.. Columns.TakeLast(1), .. Columns.SkipLast(1)],
            Rows = [.. Rows.Select(row => row with { Cells = [.. row.Cells.TakeLast(1), .. row.Cells.SkipLast(1)] })],
        };
}
