using System.Globalization;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// A code short enough to read aloud or to print on a sheet: 8 characters of 31 that do not look alike, so one of
/// 852,891,037,441. It is no secret of its own strength: whoever looks codes up must limit wrong ones.
/// </summary>
public sealed record ShortCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Characters = 8;

    /// <summary>Digits and capitals without 0 and O, 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Random bytes that are enough for <see cref="From"/>: they fail less than once in 10^31 times.</summary>
    public const int EnoughBytes = 32;

    // The most that a byte may be, so that every character has as many bytes as any other: 8 each.
    private const int UsableBytes = byte.MaxValue / 31 * 31;

    private ShortCode(string text) => Text = text;

    /// <summary>The code as it is kept and compared: 8 capitals and digits.</summary>
    public string Text { get; }

    /// <summary>The code as people read it, such as ABCD-EFGH.</summary>
    public string Display => $"{Text[..4]}-{Text[4..]}";

    /// <summary>Reads a code as people type it: in small letters too, with spaces and dashes anywhere.</summary>
    /// <param name="typed">The text from outside.</param>
    /// <returns>The code, or null when the text is none.</returns>
    public static ShortCode? Parse(string? typed)
    {
        Span<char> code = stackalloc char[Characters];
        var length = 0;
        foreach (var c in typed ?? "")
        {
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation)
            {
                continue;
            }

            var capital = char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;
            if (length == Characters || !Alphabet.Contains(capital, StringComparison.Ordinal))
            {
                return null;
            }

            code[length++] = capital;
        }

        return length == Characters ? new(code.ToString()) : null;
    }

    /// <summary>Makes a code of random bytes, every code as likely as any other. A byte in 32 is passed over for that.</summary>
    /// <param name="random">Bytes from a cryptographic source; give <see cref="EnoughBytes"/>.</param>
    /// <exception cref="ArgumentException">Fewer than 8 of the bytes are of use.</exception>
    public static ShortCode From(ReadOnlySpan<byte> random)
    {
        Span<char> code = stackalloc char[Characters];
        var length = 0;
        foreach (var value in random)
        {
            if (value < UsableBytes && length < Characters)
            {
                code[length++] = Alphabet[value % Alphabet.Length];
            }
        }

        return length == Characters
            ? new(code.ToString())
            : throw new ArgumentException($"A code needs {Characters} bytes of use; give {EnoughBytes}.", nameof(random));
    }

    /// <summary>The code as people read it.</summary>
    public override string ToString() => Display;
}
