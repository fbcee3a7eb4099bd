namespace BeyondBoundaries.Documents.Fonts;

/// <summary>Measures text in one font and size. All lengths are in millimetres.</summary>
/// <param name="Font">The font.</param>
/// <param name="Points">The font size in points.</param>
/// <param name="LineHeight">The height of a line, as a multiple of the font size.</param>
internal sealed record TextRuler(WoffFont Font, double Points, double LineHeight)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>
    /// The assumed width of a character that the font does not have, as a multiple of the font size. A browser takes
    /// such a character from another font, where few characters are wider than this.
    /// </summary>
    private const double UnknownCharacter = 1.1;

    /// <summary>The height of a line.</summary>
    public double Line => LineHeight * Points * MillimetresPerPoint;

    /// <summary>Measures the width of text on one line.</summary>
    public double Width(string text) => text.Sum(Advance);

    /// <summary>Counts the lines that text takes up.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The maximum width of a line.</param>
    /// <param name="indent">The width that is already taken on the first line.</param>
    public int Lines(string text, double width, double indent = 0) =>
        LineBreaker.Wrap(text, Advance, width, width, indent).Count;

    /// <summary>Measures the height of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The maximum width of a line.</param>
    /// <param name="indent">The width that is already taken on the first line.</param>
    public double Height(string text, double width, double indent = 0) => Lines(text, width, indent) * Line;

    private double Advance(char character) =>
        (Font.Advance(character) ?? UnknownCharacter) * Points * MillimetresPerPoint;
}
