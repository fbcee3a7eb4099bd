namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>A cell of a chart's table.</summary>
/// <param name="Text">The figure, words such as “about the same”, or the reason why there is no figure.</param>
/// <param name="IsFigure">
/// Whether the text is a figure. If the chart shows the column, it plots figures and leaves a gap for any other text.
/// </param>
public sealed record ChartCell(string Text, bool IsFigure)
{
    /// <summary>
    /// The cell's shade in a heat table, from 0 for the lowest score to <see cref="HeatTable.Darkest"/> for the
    /// highest; null when the cell is not shaded.
    /// </summary>
    public int? Shade { get; init; }
}
