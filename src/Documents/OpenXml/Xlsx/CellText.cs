using System.Buffers;
using System.Globalization;
using System.Text;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Encodes and decodes the text of a cell (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19). Characters that XML cannot contain,
/// and carriage returns, which XML would change, are written as <c>_xHHHH_</c>. If text already looks like such a code,
/// its first underscore is encoded too.
/// </summary>
internal static class CellText
{
    private const int CodeLength = 7;

    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(c => c == '_' || MustBeCoded(c) || char.IsSurrogate(c)),
    ]);

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Encodes text, but does not escape XML's own special characters.</summary>
    public static string Encode(string text)
    {
        var at = text.AsSpan().IndexOfAny(Special);
        if (at < 0)
        {
            return text;
        }

        var coded = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                coded.Append(c).Append(text[++at]);
            }
            else if (char.IsSurrogate(c) || MustBeCoded(c) || (c == '_' && WouldBeCode(text.AsSpan(at))))
            {
                coded.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                coded.Append(c);
            }
        }

        return coded.ToString();
    }

    public static string Decode(string coded)
    {
        var at = coded.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return coded;
        }

        var text = new StringBuilder(coded, 0, at, coded.Length);
        while (at < coded.Length)
        {
            if (coded[at] == '_' && IsCode(coded.AsSpan(at)))
            {
                text.Append(
                    (char)ushort.Parse(coded.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                );
                at += CodeLength;
            }
            else
            {
                text.Append(coded[at++]);
            }
        }

        return text.ToString();
    }

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length >= CodeLength
        && text[1] == 'x'
        && text[CodeLength - 1] == '_'
        && !text[2..6].ContainsAnyExcept(Hexadecimal);

    /// <summary>
    /// Returns whether text would look like a code once its seventh character is written. That character can be an
    /// underscore, or one that is itself written as a code, because a code begins with an underscore.
    /// </summary>
    private static bool WouldBeCode(ReadOnlySpan<char> text) =>
        text.Length >= CodeLength
        && text[1] == 'x'
        && text[CodeLength - 1] is var next
        && (next == '_' || MustBeCoded(next) || char.IsSurrogate(next))
        && !text[2..6].ContainsAnyExcept(Hexadecimal);

    private static bool MustBeCoded(char c) => (c < ' ' && c is not ('\t' or '\n')) || c is '\uFFFE' or '\uFFFF';
}
