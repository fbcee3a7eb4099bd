namespace BeyondBoundaries.Documents.Charts;

/// <summary>One line of a picture and one column of its table.</summary>
/// <param name="Name">Whose averages they are.</param>
/// <param name="Style">How it is drawn; null when it stands in the table alone.</param>
/// <param name="Points">One an axis, in order.</param>
internal sealed record Series(string Name, SeriesStyle? Style, IReadOnlyList<SeriesPoint> Points)
{
    public bool HasValue => Points.Any(point => point.Value is not null);
}
