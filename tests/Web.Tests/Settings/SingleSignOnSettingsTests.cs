using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Tests.Settings;

public sealed class SingleSignOnSettingsTests
{
    private static readonly SingleSignOnSettings Right = new()
    {
        Authority = "https://login.example.org/tenant/v2.0",
        ClientId = "beyond-boundaries",
        ClientSecret = "a secret",
    };

    [Fact]
    public void Mistakes_WithoutAnyOrWithTheRightOnes_AreNone()
    {
        Assert.Empty(new SingleSignOnSettings().FindProblems());
        Assert.Empty(Right.FindProblems());
        Assert.Empty((Right with { Authority = "http://127.0.0.1:5000" }).FindProblems());
        Assert.False(new SingleSignOnSettings().IsSet);
        Assert.DoesNotContain("a secret", Right.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://login.example.org", "https://")]
    [InlineData("login.example.org", "full address")]
    [InlineData("ftp://login.example.org", "full address")]
    [InlineData("https://login.example.org/?tenant=1", "full address")]
    [InlineData("https://somebody@login.example.org", "full address")]
    [InlineData("", "full address")]
    public void Mistakes_OfTheAuthority_NameTheSetting(string authority, string words)
    {
        var mistake = Assert.Single((Right with { Authority = authority }).FindProblems());
        Assert.Equal("Beyond:SingleSignOn:Authority", mistake.Field);
        Assert.Contains(words, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_WithHalfOfThem_NameEveryOtherOne()
    {
        Assert.Equal(
            ["Beyond:SingleSignOn:Authority", "Beyond:SingleSignOn:ClientId", "Beyond:SingleSignOn:ClientSecret"],
            new SingleSignOnSettings { Only = true }
                .FindProblems()
                .Select(mistake => mistake.Field)
        );
        Assert.Equal(
            ["Beyond:SingleSignOn:ClientSecret"],
            (Right with { ClientSecret = " " }).FindProblems().Select(mistake => mistake.Field)
        );
    }
}
