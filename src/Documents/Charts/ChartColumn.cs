namespace BeyondBoundaries.Documents.Charts;

/// <summary>A column of a chart's table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Drawn">Whether the picture draws it; a column that would crowd the picture stands in the table alone.</param>
public sealed record ChartColumn(string Heading, bool Drawn);
