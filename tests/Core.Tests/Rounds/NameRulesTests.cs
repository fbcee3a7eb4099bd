using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Rounds;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("your name", "Your name must be 100 characters or fewer")]
    [InlineData("a name for the token", "The name for the token must be 100 characters or fewer")]
    public void Problem_WithANameThatIsTooLong_StartsWithWhatItIs(string what, string message) =>
        Assert.Equal(message, Assert.Single(NameRules.FindProblems(new string('x', 101), "name", what)).Message);
}
