using System.Globalization;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.Tests.Charts.Model;

public sealed class ShortNamesTests
{
    [Fact]
    public void Names_ThatFit_StayAsTheyAre()
    {
        var names = ShortNames.From(["Health visiting", "Council early years"]);
        Assert.Equal("Health visiting", names["Health visiting"]);
        Assert.Empty(names.Key);
    }

    [Fact]
    public void Names_ThatBeginAlike_AreShortenedToWhatTellsThemApart()
    {
        const string trust = "Testshire University Hospitals NHS Foundation Trust";
        var names = ShortNames.From([$"{trust}, midwifery service", $"{trust}, health visiting service", "Hub"]);
        Assert.Equal("midwifery service", names[$"{trust}, midwifery service"]);
        Assert.Equal("health visiting…", names[$"{trust}, health visiting service"]);
        Assert.Contains($"“midwifery service” is {trust}, midwifery service", names.Key[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W")]
    [InlineData("a b ")]
    [InlineData("😀")]
    [InlineData("מ")]
    [InlineData("e\u0301")]
    public void Names_OfAnyLength_AreShortDistinctAndWhole(string piece)
    {
        var all = Enumerable
            .Range(1, 12)
            .Select(number => string.Concat(Enumerable.Repeat(piece, 50)) + new string('x', number))
            .ToList();
        var names = ShortNames.From(all);
        var shortened = all.Select(name => names[name]).ToList();
        Assert.Equal(all.Count, shortened.Distinct().Count());
        Assert.All(
            shortened,
            name =>
            {
                Assert.True(new StringInfo(name).LengthInTextElements <= ShortNames.MaxCharacters, name);
                Assert.DoesNotContain(
                    '\uFFFD',
                    System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name))
                );
            }
        );
    }
}
