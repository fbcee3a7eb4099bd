using BeyondBoundaries.Core.Rounds;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class ShortCodeTests
{
    private static readonly Gen<string> Text = Gen.Int[0, ShortCode.Alphabet.Length - 1]
        .Select(i => ShortCode.Alphabet[i])
        .Array[ShortCode.Length]
        .Select(string.Concat);

    // The separators that people may type between characters: none, spaces, tabs, hyphens, and the spaces and dashes
    // that word processors insert.
    private static readonly string[] Betweens = ["", "", " ", "-", "\t", "\u00A0", "\u2013", "\u2011 "];

    private static readonly Gen<string> Between = Gen.Int[0, Betweens.Length - 1].Select(i => Betweens[i]);

    [Fact]
    public void Alphabet_HasNoLookAlikes()
    {
        Assert.Equal(31, ShortCode.Alphabet.Distinct().Count());
        Assert.DoesNotContain(
            ShortCode.Alphabet,
            c =>
                "01OIL".Contains(c, StringComparison.Ordinal)
                || !char.IsAsciiLetterOrDigit(c)
                || char.IsAsciiLetterLower(c)
        );
    }

    [Fact]
    public void Parse_OfACodeHoweverTyped_IsThatCode() =>
        Gen.Select(Text, Gen.Bool.Array[ShortCode.Length], Between.Array[ShortCode.Length + 1])
            .Sample(
                (text, small, between) =>
                {
                    var typed =
                        between[^1]
                        + string.Concat(text.Select((c, i) => (small[i] ? char.ToLowerInvariant(c) : c) + between[i]));
                    var code = ShortCode.Parse(typed);
                    Assert.Equal(text, code?.Text);
                    Assert.Equal(code, ShortCode.Parse(code!.Display));
                    Assert.Equal($"{text[..4]}-{text[4..]}", code.Display);
                }
            );

    [Fact]
    public void Parse_WithOneCharacterThatIsNone_IsNull() =>
        Gen.Select(Text, Gen.Int[0, ShortCode.Length - 1], Gen.Char)
            .Sample(
                (text, at, c) =>
                {
                    var capital = c is >= 'a' and <= 'z' ? char.ToUpperInvariant(c) : c;
                    var isOne = ShortCode.Alphabet.Contains(capital, StringComparison.Ordinal);
                    Assert.Equal(isOne, ShortCode.Parse(text[..at] + c + text[(at + 1)..]) is not null);
                }
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("ABCD-EFG")]
    [InlineData("ABCD-EFGHJ")]
    [InlineData("ABCD-EFG0")]
    [InlineData("ABCD-EFGO")]
    [InlineData("ABCD_EFGH")]
    [InlineData("ABCD-EFG\u212A")]
    [InlineData("ABCD-EFG\uFF21")]
    public void Parse_OfWhatIsNoCode_IsNull(string? typed) => Assert.Null(ShortCode.Parse(typed));

    [Fact]
    public void From_AnyBytesThatAreEnough_IsACodeThatTheFirstUsableBytesDecide() =>
        Gen
            .Byte.Array[0, ShortCode.RandomByteCount]
            .Sample(random =>
            {
                var usable = random.Where(value => value < 248).ToArray();
                if (usable.Length < ShortCode.Length)
                {
                    Assert.Throws<ArgumentException>(() => ShortCode.FromRandomBytes(random));
                    return;
                }

                var code = ShortCode.FromRandomBytes(random);
                Assert.Equal(code, ShortCode.Parse(code.Text));
                Assert.Equal(code, ShortCode.FromRandomBytes(usable.AsSpan(0, ShortCode.Length)));
            });

    [Fact]
    public void From_EveryByteThatIsOfUse_GivesEveryCharacterEightTimes()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value);
        var first = bytes
            .Select(value => ShortCode.FromRandomBytes([value, 0, 0, 0, 0, 0, 0, 0, 1]))
            .Where(code => code.Text[^1] == '2')
            .ToArray();
        Assert.Equal(
            ShortCode.Alphabet.ToDictionary(c => c, _ => 8),
            first.CountBy(code => code.Text[0]).ToDictionary()
        );
    }
}
