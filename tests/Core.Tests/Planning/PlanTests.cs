using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Core.Tests.Planning;

public sealed class PlanTests
{
    private static readonly PlanEntry[] Entries =
    [
        Entry(1, "1.1", ActionStatus.Done, 1),
        Entry(2, "1.1", ActionStatus.UnderWay, null),
        Entry(3, "1.1", ActionStatus.NotStarted, 9),
        Entry(4, "2.2", ActionStatus.NotStarted, 5),
        Entry(5, "1.1", ActionStatus.NotStarted, 2, isEarlier: true),
        Entry(6, "2.2", ActionStatus.Dropped, null, isEarlier: true),
        Entry(7, "1.1", ActionStatus.NotStarted, 9),
    ];

    [Fact]
    public void Plan_OfActions_HasEachInOnePlaceOpenOnesAndEarlyDatesFirst()
    {
        var plan = new Plan(new([new("1.1", "")], []), Entries);
        Assert.Equal([5, 4, 3, 7, 2, 1, 6], Numbers(plan.Entries));
        Assert.Equal([3, 7, 2, 1], Numbers(plan.EntriesAbout("1.1")));
        Assert.Equal([4], Numbers(plan.Others));
        Assert.Equal([5], Numbers(plan.CarriedOver));
        Assert.Equal([6], Numbers(plan.EarlierFinished));
    }

    [Fact]
    public void Plan_WithNothingChosen_HasItsActionsAmongTheOthers()
    {
        var plan = new Plan(null, Entries);
        Assert.Empty(plan.Chosen);
        Assert.Equal([4, 3, 7, 2, 1], Numbers(plan.Others));
    }

    private static IEnumerable<int> Numbers(IEnumerable<PlanEntry> entries) => entries.Select(entry => entry.Version);

    private static PlanEntry Entry(int number, string enabler, ActionStatus status, int? due, bool isEarlier = false) =>
        new(
            new(new Guid(number, 0, 0, new byte[8])),
            enabler,
            new("Do it", "", "", due is { } day ? new DateOnly(2027, 3, day) : null, status),
            "Autumn",
            isEarlier,
            number,
            default
        );
}
