namespace BeyondBoundaries.Documents.Charts;

/// <summary>Counts of people, one a row: one kind of bar of a picture and one column of its table.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Style">How its bars are drawn.</param>
/// <param name="Counts">How many people, one a row; null when too few said.</param>
internal sealed record BarSeries(string Name, SeriesStyle Style, IReadOnlyList<int?> Counts);
