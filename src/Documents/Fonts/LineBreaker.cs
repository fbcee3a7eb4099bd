namespace BeyondBoundaries.Documents.Fonts;

/// <summary>
/// Breaks text into lines as a browser does with <c>overflow-wrap: anywhere</c>, except that a browser may also break a
/// line after a hyphen.
/// </summary>
internal static class LineBreaker
{
    /// <summary>Breaks text between words, and inside a word that is too wide for a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="advance">Returns the width of a character.</param>
    /// <param name="width">The maximum width of a line, in the unit that <paramref name="advance"/> uses.</param>
    /// <param name="widestWord">The maximum width of a word, in the same unit; a wider word is broken.</param>
    /// <param name="indent">The width that is already taken on the first line, in the same unit.</param>
    public static IReadOnlyList<string> Wrap(
        string text,
        Func<char, double> advance,
        double width,
        double widestWord,
        double indent = 0
    )
    {
        var lines = new List<string>();
        var line = "";
        foreach (
            var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => Pieces(word, advance, widestWord))
        )
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && longer.Sum(advance) > width - (lines.Count == 0 ? indent : 0))
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, Func<char, double> advance, double width)
    {
        var start = 0;
        var used = 0.0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = advance(word[i]);
            if (used + next > width && i > start && !char.IsLowSurrogate(word[i]))
            {
                yield return word[start..i];
                (start, used) = (i, 0);
            }

            used += next;
        }

        yield return word[start..];
    }
}
