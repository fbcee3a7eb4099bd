namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Computes the height that a row needs for its wrapped text. The file must contain the height, because programs that
/// only print a file do not measure its text.
/// </summary>
internal static class RowHeight
{
    /// <summary>The height of one line, in points.</summary>
    public const double OneLine = 12.8;

    private const double Max = 409;
    private const double CharactersPerWidth = 1.08;
    private const double BoldCharactersPerWidth = 0.98;

    /// <summary>Computes the height of text in a column, in points; at most 409, the limit in Excel.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of the column, in characters.</param>
    /// <param name="bold">Whether the text is bold, and therefore wider.</param>
    public static double Compute(string text, double width, bool bold = false)
    {
        var most = Math.Max(1, (int)(width * (bold ? BoldCharactersPerWidth : CharactersPerWidth)));
        return Math.Min(Max, (Lines(text, most) * OneLine) + 1.5);
    }

    /// <summary>
    /// Counts the lines that the text takes up when it is wrapped; at least 1. Counting stops when the lines no longer
    /// fit in the tallest possible row.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The maximum number of characters on a line.</param>
    public static int Lines(string text, int most)
    {
        var lines = 0;
        foreach (var paragraph in text.AsSpan().EnumerateLines())
        {
            lines += LinesOf(paragraph, most);
            if (lines * OneLine > Max)
            {
                break;
            }
        }

        return Math.Max(1, lines);
    }

    /// <summary>
    /// Counts the lines in a paragraph. A word is split across lines only if it is longer than a line.
    /// </summary>
    private static int LinesOf(ReadOnlySpan<char> paragraph, int most)
    {
        var lines = 1;
        var used = 0;
        foreach (var range in paragraph.Split(' '))
        {
            var length = range.End.Value - range.Start.Value;
            if (used > 0 && used + 1 + length > most)
            {
                lines++;
                used = 0;
            }

            lines += length / (most + 1);
            used += (length % (most + 1)) + (used > 0 ? 1 : 0);
        }

        return lines;
    }
}
