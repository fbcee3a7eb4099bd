using BeyondBoundaries.Documents.Fonts;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Lays out text in a chart. SVG does not wrap or measure text, and we do not know which font will be used. Widths are
/// therefore generous estimates, so that no text is cut off.
/// </summary>
internal static class TextLayout
{
    /// <summary>The height of a line, as a multiple of the font size.</summary>
    public const double Line = 1.25;

    /// <summary>The distance from the top of a line to its baseline, as a multiple of the font size.</summary>
    public const double Ascent = 0.95;

    /// <summary>Estimates the width of a line of text, in the units of the chart.</summary>
    public static double Width(string text, double fontSize) => fontSize * text.Sum(Share);

    /// <summary>Estimates the width of the widest line.</summary>
    public static double Width(IReadOnlyList<string> lines, double fontSize) =>
        lines.Count == 0 ? 0 : lines.Max(line => Width(line, fontSize));

    /// <summary>Breaks text between words, and inside a word that is too wide for a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fontSize">The size of the font.</param>
    /// <param name="width">The maximum width of a line.</param>
    /// <param name="widestWord">The maximum width of a word; a wider word is broken.</param>
    public static IReadOnlyList<string> Wrap(string text, double fontSize, double width, double widestWord) =>
        LineBreaker.Wrap(text, character => Share(character) * fontSize, width, widestWord);

    /// <summary>Writes lines of text as one <c>text</c> element.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="x">The horizontal position of the anchor of each line.</param>
    /// <param name="top">The top of the first line.</param>
    /// <param name="fontSize">The size of the font.</param>
    /// <param name="anchor">The anchor of each line: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="role">The class name of the text's role.</param>
    public static SafeMarkup Draw(
        IReadOnlyList<string> lines,
        double x,
        double top,
        double fontSize,
        string anchor,
        string role
    )
    {
        var spans = lines.Select(
            (line, i) =>
                SafeMarkup.From($"""<tspan x="{x}" y="{top + (((i * Line) + Ascent) * fontSize)}">{line}</tspan>""")
        );
        return SafeMarkup.From(
            $"""<text class="{role}" text-anchor="{anchor}" font-size="{fontSize}">{spans}</text>"""
        );
    }

    /// <summary>Estimates the width of a character, as a multiple of the font size.</summary>
    private static double Share(char c) =>
        c switch
        {
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' => 0.34,
            't' or 'f' or 'r' or ' ' or '-' or '(' or ')' => 0.42,
            'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
            >= 'A' and <= 'Z' => 0.76,
            < '\u0250' => 0.64,
            _ => 1.05,
        };
}
