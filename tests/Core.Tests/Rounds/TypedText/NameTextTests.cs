using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Core.Tests.Rounds.TypedText;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("  Health\u00A0 visiting ", "Health visiting")]
    [InlineData("Health\u200Bvisit\u00ADing\uFEFF", "Healthvisiting")]
    [InlineData("Vie\u0323\u0302t \u1112\u1161\u11AB か\u3099", "Việt 한 が")]
    [InlineData("Vi\u00EA\u0323t Vie\u0302\u0323t", "Việt Việt")]
    [InlineData("a\u0302\u0327 a\u0327\u0302", "â\u0327 â\u0327")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("🦊", "🦊")]
    public void Normalise_ANameAsSpreadsheetsKeepIt_IsWrittenAsItLooks(string name, string normal) =>
        Assert.Equal(normal, NameText.Normalise(name));

    [Theory]
    [InlineData("Café Kids", "CAFE\u0301 KIDS")]
    [InlineData("Children’s services", "children's  services")]
    [InlineData("0–5 hub", "0-5\u202Fhub")]
    [InlineData("A\u200EB", "a b", false)]
    [InlineData("A\u200EB", "ab")]
    [InlineData("\u202AHealth\u202C", "health")]
    [InlineData("\u2068Health\u2069", "health")]
    [InlineData("Café", "Cafe\u200D\u0301")]
    [InlineData("Müller", "Muller", false)]
    [InlineData("Health", "Health 2", false)]
    [InlineData("Ｈｅａｌｔｈ", "health")]
    public void AreAlike_TwoNames_IsTrueIfTheyLookTheSame(string one, string other, bool alike = true) =>
        Assert.Equal(alike, NameText.AreAlike(one, other));

    [Fact]
    public void Normalise_AnUnpairedSurrogate_IsKept() => Assert.Equal("\uD83E x", NameText.Normalise("\uD83E  x"));
}
