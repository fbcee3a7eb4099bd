namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>A column of a chart's table.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Drawn">Whether the chart shows the column; otherwise, it is only in the table.</param>
public sealed record ChartColumn(string Heading, bool Drawn);
