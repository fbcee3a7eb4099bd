using System.Text;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Detects the encoding of a text file from its first bytes, and describes an encoding that cannot be read.
/// </summary>
internal static class TextEncoding
{
    /// <summary>How to save a file in an encoding that we can read.</summary>
    private const string SaveAsUtf8 =
        "In Excel, choose File > Save As, then choose the type “CSV UTF-8 (Comma delimited)”.";

    private const int MaxSampleBytes = 4096;

    /// <summary>
    /// Returns which UTF-16 encoding a file seems to have, with or without a byte order mark; null if it seems to have
    /// another encoding.
    /// </summary>
    public static Encoding? DetectUtf16(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, 0, 0, ..])
        {
            return null;
        }

        if (start is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode;
        }

        if (start is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        var sample = start[..(Math.Min(start.Length, MaxSampleBytes) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // In text that is mostly Latin letters, digits and separators, the upper byte of most characters is zero.
        var most = sample.Length / 2 * 6 / 10;
        return sample.Length < 4 ? null
            : odd > most && even == 0 ? Encoding.Unicode
            : even > most && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>
    /// Says that a file is not in UTF-8, names the encoding that it seems to use, and explains how to save it as UTF-8.
    /// </summary>
    public static string DescribeProblem(ReadOnlySpan<byte> text) =>
        LooksLikeMacRoman(text)
            ? "The file is not UTF-8 text; it seems to be in Mac OS Roman, which Excel uses for the file type "
                + $"“CSV (Macintosh)”. {SaveAsUtf8}"
            : "The file is not UTF-8 text; it seems to be in Windows-1252, which Excel uses for the file type "
                + $"“CSV (Comma delimited)”. {SaveAsUtf8}";

    /// <summary>
    /// Returns whether most accented letters are where Mac OS Roman has them: between 0x80 and 0x9F, where Windows-1252
    /// has few letters. The euro sign, ellipsis, quotation marks, bullet and dashes of Windows-1252 are there too, so
    /// they are not counted.
    /// </summary>
    private static bool LooksLikeMacRoman(ReadOnlySpan<byte> text)
    {
        var (mac, windows) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= 0x80 and <= 0x9F and not (0x80 or 0x85 or (>= 0x91 and <= 0x97)))
            {
                mac++;
            }
            else if (text[i] >= 0xC0)
            {
                windows++;
            }
        }

        return mac > windows;
    }
}
