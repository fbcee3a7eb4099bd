using BeyondBoundaries.Documents.Fonts;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Documents.Tests.Fonts;

public sealed class TextRulerTests
{
    /// <summary>At 72 points, an em is 25.4 mm.</summary>
    private static readonly TextRuler Ruler = new(PaperFont.Regular, 72, 1.25);

    [Fact]
    public void Width_OfText_IsTheSumOfItsCharacters() => Assert.Equal(25.4 * (0.556 + 0.944), Ruler.Width("aW"), 0.05);

    [Fact]
    public void Width_OfACharacterThatTheFontLacks_IsOnTheWideSide() => Assert.InRange(Ruler.Width("漢"), 25.4, 30);

    [Theory]
    [InlineData("aaaa", 60, 1)]
    [InlineData("aaaa", 50, 2)]
    [InlineData("aa aa", 60, 2)]
    [InlineData("aa aa", 64, 1)]
    [InlineData("", 60, 1)]
    public void Lines_BreakBetweenWordsAndInsideOneThatIsTooWide(string text, double width, int lines)
    {
        Assert.Equal(lines, Ruler.Lines(text, width));
        Assert.Equal(lines * 1.25 * 25.4, Ruler.Height(text, width), 1e-9);
    }
}
