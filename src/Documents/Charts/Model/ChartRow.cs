namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>A row of a chart's table.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Cells">The cells, one per column.</param>
public sealed record ChartRow(string Heading, IReadOnlyList<ChartCell> Cells);
