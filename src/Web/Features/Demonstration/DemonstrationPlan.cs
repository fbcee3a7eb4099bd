using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Features.Planning;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The plan that the made-up partnership agrees on after its first round.</summary>
internal static class DemonstrationPlan
{
    private static readonly PriorityChoice[] Chosen =
    [
        new("3.1", "Everyone scores it low. Families have to repeat their story to each service."),
        new("2.3", "The council and health visiting see it very differently, and each is right about its own part."),
        new("3.3", "Parent champions are leaving, and we can act on that ourselves."),
    ];

    private static readonly PriorityChoice[] LeftOut =
    [
        new("2.4", "It will follow from our work on localities. We will look at it again next year."),
    ];

    /// <summary>Creates the plan, with due dates after today.</summary>
    public static PlanView Create(DateOnly today) =>
        new(
            new(
                new(Chosen, LeftOut),
                [
                    Create(
                        1,
                        "3.1",
                        new(
                            "Agree one information-sharing protocol for birth data with the maternity service.",
                            "Midwifery",
                            "",
                            InMonths(today, 3),
                            ActionStatus.UnderWay
                        )
                    ),
                    Create(
                        2,
                        "3.1",
                        new(
                            "Test the shared referral form with 10 families.",
                            "Health visiting",
                            "",
                            InMonths(today, 5),
                            ActionStatus.NotStarted
                        )
                    ),
                    Create(
                        3,
                        "2.3",
                        new(
                            "Show on one map which team covers which locality, and send the map to all partners.",
                            "Council early years",
                            "",
                            InMonths(today, 2),
                            ActionStatus.UnderWay
                        )
                    ),
                    Create(
                        4,
                        "2.3",
                        new(
                            "Invite nurseries and childminders to every locality meeting.",
                            "Family hub",
                            "",
                            InMonths(today, 2),
                            ActionStatus.NotStarted
                        )
                    ),
                    Create(
                        5,
                        "3.3",
                        new(
                            "Pay parent champions for their time.",
                            "Council early years",
                            "",
                            InMonths(today, 6),
                            ActionStatus.NotStarted
                        )
                    ),
                ]
            ),
            DemonstrationRound.Framework,
            today,
            Facilitated: null
        );

    private static PlanEntry Create(byte number, string enabler, PlanAction action) =>
        new(
            new ActionId(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            enabler,
            action,
            DemonstrationRound.Name,
            IsEarlier: false,
            Version: 1,
            DateTimeOffset.UnixEpoch
        );

    private static DateOnly InMonths(DateOnly today, int months) =>
        new DateOnly(today.Year, today.Month, 1).AddMonths(months + 1).AddDays(-1);
}
