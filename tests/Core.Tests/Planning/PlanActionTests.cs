using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Tests.Planning;

public sealed class PlanActionTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);

    [Fact]
    public void From_WithEverything_IsTidied()
    {
        var action = PlanAction.From("  Agree one form\r\nfor all ", " Health ", " Ann ", "31 march 2027", "UnderWay");
        Assert.Equal(
            new PlanAction("Agree one form\nfor all", "Health", "Ann", Due, ActionStatus.UnderWay),
            action.Value
        );
    }

    [Fact]
    public void From_WithTheTextAlone_IsEnough() =>
        Assert.Equal(
            new PlanAction("Agree", "", "", null, ActionStatus.NotStarted),
            PlanAction.From("Agree", null, " ", "", "NotStarted").Value
        );

    [Fact]
    public void From_WithEverythingWrong_SaysAllOfIt()
    {
        var action = PlanAction.From(new('x', 501), new('x', 101), "A\nnn", "31 February 2027", "7");
        Assert.Equal(["text", "owner", "person", "due", "status"], action.Problems.Select(problem => problem.Field));
        Assert.Equal(["no-text"], PlanAction.From(" \n ", "", "", "", "Done").Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("31/3/2027")]
    [InlineData("31/03/27")]
    [InlineData(" 31  Mar  2027 ")]
    [InlineData("31 MARCH 27")]
    [InlineData("31-3-2027")]
    [InlineData("31.3.2027")]
    [InlineData("2027-03-31")]
    public void DueDay_AsPeopleTypeIt_IsRead(string text)
    {
        Assert.True(UkDate.TryParse(text, out var day));
        Assert.Equal(Due, day);
        Assert.True(UkDate.TryParse(UkDate.Format(day), out var again));
        Assert.Equal(day, again);
    }

    [Theory]
    [InlineData("3/31/2027")]
    [InlineData("31/3")]
    [InlineData("soon")]
    [InlineData("29 February 2027")]
    [InlineData("31/3/1999")]
    [InlineData("31/3/20277")]
    [InlineData("")]
    [InlineData(null)]
    public void DueDay_OfWhatIsNoDay_IsNotRead(string? text) => Assert.False(UkDate.TryParse(text, out _));

    [Theory]
    [InlineData(ActionStatus.NotStarted, 30, false)]
    [InlineData(ActionStatus.NotStarted, 31, false)]
    [InlineData(ActionStatus.NotStarted, 32, true)]
    [InlineData(ActionStatus.UnderWay, 32, true)]
    [InlineData(ActionStatus.Done, 32, false)]
    [InlineData(ActionStatus.Dropped, 32, false)]
    public void IsOverdue_OnADay_FollowsDayAndStatus(ActionStatus status, int day, bool overdue)
    {
        var today = new DateOnly(2027, 3, 1).AddDays(day - 1);
        Assert.Equal(overdue, new PlanAction("Agree", "", "", Due, status).IsOverdue(today));
        Assert.False(new PlanAction("Agree", "", "", null, status).IsOverdue(today));
    }
}
