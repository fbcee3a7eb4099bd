namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>A cell of a chart's table.</summary>
/// <param name="Text">The figure, or the reason why there is none.</param>
/// <param name="IsFigure">
/// Whether the text is a figure. The chart plots figures if it shows the column; any other text leaves a gap.
/// </param>
public sealed record ChartCell(string Text, bool IsFigure)
{
    /// <summary>
    /// Its shade in a heat table, from 0 for the lowest score to <see cref="HeatTable.Darkest"/> for the highest; null
    /// when it is not shaded.
    /// </summary>
    public int? Shade { get; init; }
}
