using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Core.Tests.Rounds.TypedText;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("multi\u0002agency", "multiagency")]
    [InlineData("a\vb\fc\u0085d", "a\nb\nc\nd")]
    [InlineData("\0\u0001\u007F\u0080\u009Fx", "x")]
    [InlineData("tab\tand\r\nlines\n", "tab\tand\r\nlines\n")]
    [InlineData("é 👩‍👩‍👧 \u202Bمرحبا\u202C \uFFFE", "é 👩‍👩‍👧 \u202Bمرحبا\u202C \uFFFE")]
    public void Clean_AnyText_LosesControlCharactersAndNothingElse(string text, string clean) =>
        Assert.Equal(clean, PlainText.Clean(text));

    [Fact]
    public void Clean_TextWithNothingToRemove_IsTheSameInstance()
    {
        const string text = "two\nlines";
        Assert.Same(text, PlainText.Clean(text));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \t\r\n\u00A0\u2003\u202F\u3000", true)]
    [InlineData("\u200B\uFEFF\u2060\u00AD", true)]
    [InlineData("\u00A0.", false)]
    [InlineData("\u0002", false)]
    public void IsBlank_SpacesAndInvisibleCharacters_AreBlank(string text, bool blank) =>
        Assert.Equal(blank, PlainText.IsBlank(text));
}
