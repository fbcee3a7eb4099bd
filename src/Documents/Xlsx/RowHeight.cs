namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>How high a row must be for the text that is wrapped in it: programs that only print do not measure it again.</summary>
internal static class RowHeight
{
    /// <summary>The height of one line, in points.</summary>
    public const double OfLine = 12.8;

    private const double Most = 409;
    private const double CharactersOfWidth = 1.2;
    private const double BoldCharactersOfWidth = 1.05;

    /// <summary>The height for a text in a column, in points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width of the column, in characters.</param>
    /// <param name="bold">Whether it is printed bold, and so wider.</param>
    public static double Of(string text, double width, bool bold = false)
    {
        var most = Math.Max(1, (int)(width * (bold ? BoldCharactersOfWidth : CharactersOfWidth)));
        return Math.Min(Most, (Lines(text, most) * OfLine) + 1.5);
    }

    /// <summary>How many lines a text takes, one at least.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters go on a line.</param>
    public static int Lines(string text, int most)
    {
        var lines = 0;
        foreach (var paragraph in text.AsSpan().EnumerateLines())
        {
            lines += LinesOf(paragraph, most);
            if (lines * OfLine > Most)
            {
                break;
            }
        }

        return Math.Max(1, lines);
    }

    /// <summary>Words go on to the next line whole, unless one is longer than a line.</summary>
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
