using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Tests;

/// <summary>
/// A made-up plan: two priorities, one of them without an action, and an action about another enabler.
/// </summary>
internal static class TestPlans
{
    public static Plan One { get; } =
        new(
            new([new("3.1", "Low, and\nasked for"), new("1.2", "")], [new("2.3", "Next year")]),
            [
                Entry(
                    1,
                    "3.1",
                    new(
                        "=Agree; one, form \\ for all\nby hand",
                        "Health visiting",
                        "Anna",
                        new(2027, 3, 31),
                        ActionStatus.UnderWay
                    ),
                    version: 3
                ),
                Entry(2, "3.1", new("Hold a day", "", "", null, ActionStatus.NotStarted), isEarlier: true),
                Entry(3, "3.1", new("Print it", "Council", "", new(2027, 1, 1), ActionStatus.Done)),
                Entry(4, "2.1", new("Meet", "", "Bob", new(2028, 2, 29), ActionStatus.NotStarted)),
            ]
        );

    public static PlanEntry Entry(
        int number,
        string enabler,
        PlanAction action,
        bool isEarlier = false,
        int version = 1
    ) =>
        new(
            new(new Guid(number, 0, 0, new byte[8])),
            enabler,
            action,
            isEarlier ? "Autumn 2026" : "Spring 2027",
            isEarlier,
            version,
            new(2027, 2, 1, 9, 30, 15, TimeSpan.FromHours(1))
        );
}
