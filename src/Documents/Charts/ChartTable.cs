namespace BeyondBoundaries.Documents.Charts;

/// <summary>The figures of a chart, as text: what stands beside the picture.</summary>
/// <param name="Caption">What the table is.</param>
/// <param name="Corner">Heading of the column of row headings.</param>
/// <param name="Columns">The columns of figures.</param>
/// <param name="Rows">The rows, each with one cell a column.</param>
public sealed record ChartTable(string Caption, string Corner, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>Sentences to stand under the table: what is not shown, and how figures are rounded.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
