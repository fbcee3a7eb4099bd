using System.Text;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Isolates a name, as defined in Unicode Standard Annex 9, so that its writing direction does not affect the sentence
/// around it.
/// </summary>
public static class TextDirection
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// Returns a name for use in a sentence. The name is isolated if it contains a letter of a script that is written
    /// from right to left, the right-to-left mark (U+200F), or a direction control (U+202A to U+202E or U+2066 to
    /// U+2069). Otherwise it is unchanged.
    /// </summary>
    public static string Isolate(string name) =>
        name.EnumerateRunes().Any(ChangesDirection)
            ? $"{FirstStrongIsolate}{string.Concat(name.Where(letter => !IsIsolate(letter)))}{PopDirectionalIsolate}"
            : name;

    /// <summary>
    /// Returns whether a character begins or ends an isolate. Such characters are removed from a name, because an
    /// unmatched one would end our isolate early or keep it open.
    /// </summary>
    private static bool IsIsolate(char letter) => letter is >= '\u2066' and <= PopDirectionalIsolate;

    /// <summary>
    /// Returns whether a character is the right-to-left mark or a direction control, or is in one of the ranges for
    /// scripts that are written from right to left: Hebrew to Arabic Extended-A, the presentation forms, and the two
    /// ranges beyond U+FFFF.
    /// </summary>
    private static bool ChangesDirection(Rune letter) =>
        letter.Value
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF)
                or 0x200F
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069);
}
