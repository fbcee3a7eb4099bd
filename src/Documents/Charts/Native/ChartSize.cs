namespace BeyondBoundaries.Documents.Charts.Native;

/// <summary>The size of a native chart, which is used to compute the space for its legend.</summary>
/// <param name="Width">The width, in millimetres.</param>
/// <param name="Height">The height, in millimetres.</param>
/// <param name="TextSize">The size of its text, in hundredths of a point.</param>
internal sealed record ChartSize(int Width, int Height, int TextSize)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>
    /// The space for the line and the gap next to each name in a legend, as a multiple of the width of a letter.
    /// </summary>
    private const double SymbolLetters = 6;

    /// <summary>The width of a letter as a fraction of the text size, with some allowance for wide fonts.</summary>
    private const double LetterWidth = 0.62;

    private const double LineHeight = 1.45;

    /// <summary>The height of a line of text, as a fraction of the chart's height.</summary>
    public double Line => TextSize / 100.0 * MillimetresPerPoint * LineHeight / Height;

    /// <summary>Computes the height of a legend below the chart, as a fraction of the chart's height.</summary>
    /// <param name="names">The names in the legend.</param>
    public double LegendHeight(IReadOnlyCollection<string> names)
    {
        var letter = TextSize / 100.0 * MillimetresPerPoint * LetterWidth;
        var entry = (names.Max(name => name.Length) + SymbolLetters) * letter;
        var columns = Math.Max(1, (int)(Width / entry));
        return Line * ((names.Count + columns - 1) / columns);
    }
}
