namespace BeyondBoundaries.Documents.Charts;

/// <summary>A cell of a chart's table.</summary>
/// <param name="Text">The figure, or in words why there is none.</param>
/// <param name="IsFigure">Whether it is a figure, which the picture draws when its column is drawn; words are a gap in the picture.</param>
public sealed record ChartCell(string Text, bool IsFigure)
{
    /// <summary>How dark a heat table shades it, 0 for the lowest score to <see cref="HeatTable.Darkest"/> for the highest; null when it is not shaded.</summary>
    public int? Shade { get; init; }
}
