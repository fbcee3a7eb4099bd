namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>A cell of a chart's table.</summary>
/// <param name="Text">The figure, words such as “about the same”, or the reason why there is no figure.</param>
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
