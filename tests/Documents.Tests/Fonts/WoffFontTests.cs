using System.Text;
using BeyondBoundaries.Documents.Fonts;
using BeyondBoundaries.Documents.Paper;

namespace BeyondBoundaries.Documents.Tests.Fonts;

public sealed class WoffFontTests
{
    /// <summary>
    /// Tests the widths, in thousandths of an em, against those of Arial (from Adobe's metrics for Helvetica).
    /// </summary>
    [Theory]
    [InlineData('a', 556, 556)]
    [InlineData('W', 944, 944)]
    [InlineData('i', 222, 278)]
    [InlineData(' ', 278, 278)]
    [InlineData('é', 556, 556)]
    [InlineData('’', 222, 278)]
    public void Advance_OfTheSheetFont_IsArials(char character, int regular, int bold)
    {
        Assert.Equal(regular / 1000.0, PaperFont.Regular.Advance(character)!.Value, 0.001);
        Assert.Equal(bold / 1000.0, PaperFont.Bold.Advance(character)!.Value, 0.001);
    }

    [Theory]
    [InlineData('א')]
    [InlineData('ع')]
    [InlineData('漢')]
    public void Advance_OfACharacterThatTheFontLacks_IsNull(char character) =>
        Assert.Null(PaperFont.Regular.Advance(character));

    [Fact]
    public void Parse_AFileThatIsNoFont_IsRefused() =>
        Assert.Throws<InvalidDataException>(() =>
            WoffFont.Parse(Encoding.ASCII.GetBytes("this is not a font, but long enough to have been one"))
        );
}
