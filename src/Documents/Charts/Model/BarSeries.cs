namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>Counts of people, one per row: one type of bar in a chart and one column of its table.</summary>
/// <param name="Name">The heading for the counts.</param>
/// <param name="Style">The style of the bars.</param>
/// <param name="Counts">The number of people for each row; null when too few answered.</param>
internal sealed record BarSeries(string Name, SeriesStyle Style, IReadOnlyList<int?> Counts);
