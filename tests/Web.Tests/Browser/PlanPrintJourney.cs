using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests that a plan with priorities and actions fits on two sides of paper.</summary>
public sealed partial class PlanPrintJourney(Chromium chromium, SharedApplication shared)
{
    [Fact]
    public async Task Print_OfFourPrioritiesWithTheirActions_TakesTwoSides()
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        await PlanScores.Challenges(room, await PlanScores.Answer(room));
        await room.Reveal(Ballot.Enablers);
        string[] enablers = ["3.1", "1.2", "2.3", "2.4"];
        Room.Must(
            await room.Get<PlanStore>()
                .SavePriorities(
                    room.Account,
                    room.Round,
                    new(
                        [
                            .. enablers.Select(enabler => new PriorityChoice(
                                enabler,
                                "Families told us that this is where they are sent from one door to the next, "
                                    + "and staff say the same"
                            )),
                        ],
                        [new("1.1", "Next year, when the new director is here")]
                    ),
                    0,
                    TestContext.Current.CancellationToken
                )
        );
        foreach (var (number, enabler) in enablers.Concat(enablers).Concat(enablers).Append("1.4").Index())
        {
            var action = new PlanAction(
                $"{number}: agree one form for consent with all partners, try it in one locality, and write "
                    + "down what families say about it",
                "Voluntary sector",
                "Anna Example",
                new DateOnly(2027, 1, 31).AddDays(number * 20),
                (ActionStatus)(number % 4)
            );
            Room.Must(
                await room.Get<PlanStore>()
                    .SaveAction(
                        room.Account,
                        room.Round,
                        new(Guid.CreateVersion7()),
                        Room.Framework.Find(enabler)!,
                        action,
                        0,
                        DateTimeOffset.UtcNow,
                        TestContext.Current.CancellationToken
                    )
            );
        }

        await using var facilitator = await BrowserUser.With(chromium, "plan-full", width: 1280);
        await facilitator.SignIn(round.Room);
        await facilitator.GoTo(new Uri(round.Application.Address, $"{room.Path}/plan"));
        var pdf = await facilitator.Print();
        Assert.Equal(2, PageObject().Count(Encoding.Latin1.GetString(pdf)));
        await facilitator.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var smallest = await facilitator.Page.EvaluateAsync<double>(
            "Math.min(...[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && "
                + "!e.closest('.govuk-visually-hidden') && [...e.childNodes].some(n => n.nodeType === 3 && "
                + "n.data.trim())).map(e => parseFloat(getComputedStyle(e).fontSize)))"
        );
        Assert.InRange(smallest * 72 / 96, 9, 20);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
