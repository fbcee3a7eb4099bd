using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class ActionTextTests
{
    private static readonly PlanAction Before = new(
        "Agree",
        "Health",
        "",
        new DateOnly(2027, 3, 31),
        ActionStatus.NotStarted
    );

    [Fact]
    public void Changes_OfEverything_AreASentenceEach() =>
        Assert.Equal(
            [
                "The status changed from “Not started” to “Done”.",
                "The agency was “Health” and is no longer set.",
                "The person is now “Ann”.",
                "The due date changed from “31 March 2027” to “1 April 2027”.",
                "The text changed from “Agree” to “Agree it”.",
            ],
            ActionText.Changes(Before, new("Agree it", "", "Ann", new DateOnly(2027, 4, 1), ActionStatus.Done))
        );

    [Fact]
    public void Changes_OfOneThing_SayThatAlone()
    {
        Assert.Equal(
            ["The due date was “31 March 2027” and is no longer set."],
            ActionText.Changes(Before, Before with { Due = null })
        );
        Assert.Empty(ActionText.Changes(Before, Before with { }));
        Assert.Equal(["Created the action."], ActionText.Changes(null, Before));
    }

    [Theory]
    [InlineData("", "", "No owner yet")]
    [InlineData("Health", "", "Health")]
    [InlineData("", "Ann", "Ann")]
    [InlineData("Health", "Ann", "Ann, Health")]
    public void Owner_OfAnAction_IsWhatIsKnown(string owner, string person, string words) =>
        Assert.Equal(words, ActionText.Owner(Before with { Owner = owner, Person = person }));
}
