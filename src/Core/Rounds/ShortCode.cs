using System.Globalization;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// A code short enough to read aloud or to print on a sheet. It has 8 characters from a set of 31, so there are
/// 852,891,037,441 codes. The set leaves out the characters that are easiest to confuse. Such a code is not a strong
/// secret, so a page that looks up codes must limit failed attempts.
/// </summary>
public sealed record ShortCode
{
    /// <summary>The number of characters in a code.</summary>
    public const int Length = 8;

    /// <summary>The digits and capital letters, except 0, O, 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>
    /// The number of random bytes to pass to <see cref="FromRandomBytes"/>, which then fails less than once in 10^31
    /// calls.
    /// </summary>
    public const int RandomByteCount = 32;

    // Bytes from this value upwards are skipped, so that each character comes from the same number of byte values.
    private const int UsableBytes = byte.MaxValue / 31 * 31;

    private ShortCode(string text) => Text = text;

    /// <summary>The code as it is stored and compared: 8 characters, each a capital letter or a digit.</summary>
    public string Text { get; }

    /// <summary>The code as people read it, such as ABCD-EFGH.</summary>
    public string Display => $"{Text[..4]}-{Text[4..]}";

    /// <summary>
    /// Parses a code as people type it: in upper or lower case, with spaces and dashes anywhere.
    /// </summary>
    /// <param name="typed">The typed text.</param>
    /// <returns>The code, or null when the text is not a code.</returns>
    public static ShortCode? Parse(string? typed)
    {
        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var c in typed ?? "")
        {
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation)
            {
                continue;
            }

            var capital = char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;
            if (length == Length || !Alphabet.Contains(capital, StringComparison.Ordinal))
            {
                return null;
            }

            code[length++] = capital;
        }

        return length == Length ? new(code.ToString()) : null;
    }

    /// <summary>
    /// Creates a code from random bytes. Every code is equally likely, because bytes that would favour some characters
    /// (on average, one byte in 32) are skipped.
    /// </summary>
    /// <param name="random"><see cref="RandomByteCount"/> bytes from a cryptographic source.</param>
    /// <exception cref="ArgumentException">Fewer than 8 of the bytes can be used.</exception>
    public static ShortCode FromRandomBytes(ReadOnlySpan<byte> random)
    {
        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var value in random)
        {
            if (value < UsableBytes && length < Length)
            {
                code[length++] = Alphabet[value % Alphabet.Length];
            }
        }

        return length == Length
            ? new(code.ToString())
            : throw new ArgumentException(
                $"Fewer than {Length} of the bytes can be used; pass {RandomByteCount} random bytes.",
                nameof(random)
            );
    }

    /// <summary>Returns the code as people read it.</summary>
    public override string ToString() => Display;
}
