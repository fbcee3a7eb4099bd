using System.Buffers;
using System.Text;

namespace BeyondBoundaries.Core.Rounds.TypedText;

/// <summary>Cleans text that people type or paste, and text that is read from a file.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && !IsKept(code)),
    ]);

    /// <summary>
    /// Removes control characters. Tabs and line breaks remain. The vertical tab, the form feed and the next-line
    /// character (U+0085) become line breaks. Word processors use the first two for a new line and a new page.
    /// </summary>
    /// <returns>The same instance if there is nothing to remove or replace.</returns>
    public static string Clean(string text)
    {
        var at = text.AsSpan().IndexOfAny(Controls);
        if (at < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, at, text.Length);
        foreach (var character in text.AsSpan(at))
        {
            if (character is '\v' or '\f' or '\u0085')
            {
                clean.Append('\n');
            }
            else if (!char.IsControl(character) || IsKept(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }

    /// <summary>Returns whether the text is empty, or contains only white space and zero-width characters.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !IsInvisible(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether a character has zero width: whether it is a byte order mark, a soft hyphen, a zero-width space,
    /// joiner or non-joiner, a word joiner, or a character that sets the writing direction.
    /// </summary>
    internal static bool IsInvisible(char character) =>
        character
            is '\u00AD'
                or '\u061C'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or '\u2060'
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF';

    private static bool IsKept(char character) => character is '\t' or '\n' or '\r';
}
