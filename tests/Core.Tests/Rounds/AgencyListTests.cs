using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class AgencyListTests
{
    private static readonly string[] Alike = ["St John's", "St John’s"];

    [Fact]
    public void Parse_NamesThatLookAlike_AreRefused() =>
        Assert.Equal("agency-twice", Assert.Single(AgencyList.Parse("St John's\nSt John’s").Problems).Code);

    [Fact]
    public void Parse_TheSavedAgencies_PassUnderAnyRule() =>
        Assert.Equal(Alike, AgencyList.Parse("St John's\r\n St John’s\r\n", Alike).Value);

    [Theory]
    [InlineData("St John's\nSt John’s\nPolice")]
    [InlineData("St John’s\nSt John's")]
    public void Parse_AChangeOfTheSavedAgencies_FollowsTheRules(string text) =>
        Assert.Equal("agency-twice", Assert.Single(AgencyList.Parse(text, Alike).Problems).Code);
}
