using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Core.Tests.Rounds.TypedText;

public sealed class SpreadsheetDateTests
{
    [Theory]
    [InlineData("05-Nov", "5-11")]
    [InlineData("5-Nov", "5-11")]
    [InlineData("11-May", "11-5")]
    [InlineData("Nov-05", "11-5")]
    [InlineData("05. Nov", "5-11")]
    [InlineData("1. März", "1-3")]
    [InlineData("05-nov.", "5-11")]
    [InlineData("11-août", "11-8")]
    [InlineData("5-Nov-26", "5-11")]
    [InlineData("2026-11-05", "5-11")]
    [InlineData("05/11/2026", "5-11")]
    [InlineData("5.11.2026", "5-11")]
    public void GuessOriginal_ADate_IsWhatWasTyped(string date, string original) =>
        Assert.Equal(original, SpreadsheetDate.GuessOriginal(date));

    [Theory]
    [InlineData("5-11")]
    [InlineData("0-5 hub")]
    [InlineData("3.0")]
    [InlineData("Family hub 12")]
    [InlineData("12-Hub")]
    [InlineData("1/13/26x")]
    [InlineData("")]
    public void GuessOriginal_AnyOtherText_IsNone(string text) => Assert.Null(SpreadsheetDate.GuessOriginal(text));

    [Fact]
    public void GuessOriginal_AnId_HasTheSeparatorAskedFor() =>
        Assert.Equal("1.2", SpreadsheetDate.GuessOriginal("01. Feb", '.'));
}
