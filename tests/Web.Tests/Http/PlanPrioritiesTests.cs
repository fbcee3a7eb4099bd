using System.Net;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the choice and the order of priorities, and what is shown beside them.</summary>
public sealed class PlanPrioritiesTests(SharedApplication shared) : IAsyncLifetime
{
    private TestRound round = null!;
    private Room Room => round.Room;
    private string Plan => $"{Room.Path}/plan";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => round = await TestRound.In(shared);

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Priorities_OnceRevealed_HaveTheProposedOnesTicked()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        var choices = await PlanForms.Choices(Room, facilitator);
        Assert.Equal(["3.1", "1.2", "2.3"], choices.Where(choice => choice.Chosen).Select(choice => choice.Enabler));
        using var saved = await PlanForms.Choose(Room, facilitator, choices);
        Assert.Equal(Plan, saved.Headers.Location!.OriginalString);
        Assert.Equal(
            ["3.1", "1.2", "2.3"],
            (await PlanForms.Stored(Room)).Plan.Chosen.Select(choice => choice.Enabler)
        );
    }

    [Fact]
    public async Task Priorities_WithOneThatIsNotProposed_NeedAReason()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        var choices = await PlanForms.Choices(Room, facilitator);
        var other = choices.FindIndex(choice => choice.Enabler == "2.4");
        choices[other] = choices[other] with { Chosen = true };
        choices[1] = choices[1] with { Chosen = false, Why = "Next year" };
        using var refused = await PlanForms.Choose(Room, facilitator, choices);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains(
            "Enter a reason for choosing “One cohesive service”, which we did not propose",
            page,
            StringComparison.Ordinal
        );
        // The enabler is now the last of the three chosen, and the field for its reason is not in a closed section.
        Assert.Contains("href=\"#Input_2__Why\"", page, StringComparison.Ordinal);
        var reason = new HtmlParser().ParseDocument(page).QuerySelector("[name='Input[2].Why']")!;
        Assert.Null(reason.Closest("details"));
        Assert.Contains("Next year", page, StringComparison.Ordinal);
        Assert.Null((await PlanForms.Stored(Room)).Plan.Priorities);

        choices[other] = choices[other] with { Why = "Families asked for it" };
        using var saved = await PlanForms.Choose(Room, facilitator, choices);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(
            ["3.1", "2.3", "2.4"],
            (await PlanForms.Stored(Room)).Plan.Chosen.Select(choice => choice.Enabler)
        );
        Assert.Equal([new("1.2", "Next year")], (await PlanForms.Stored(Room)).Plan.Priorities!.LeftOut);
        Assert.Contains("Families asked for it", await facilitator.Text(Plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Priorities_MovedUpAndDown_KeepOneOrderAndWhatWasTyped()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        var choices = await PlanForms.Choices(Room, facilitator);
        choices[0] = choices[0] with { Why = "Typed before the move" };
        using var moved = await facilitator.Post(
            $"{Plan}/priorities?handler=Move&enabler=2.3&up=true",
            [("Version", "0"), .. choices.SelectMany(PlanForms.FieldsOf)],
            formOf: $"{Plan}/priorities"
        );
        var page = await moved.Content.ReadAsStringAsync(Cancellation);
        var after = PlanForms.Choices(page);

        // After a move, the form is still sent to the address that saves it, so sending it does not repeat the move.
        Assert.Equal($"{Plan}/priorities", PageForm.Read(page, $"{Plan}/priorities?handler=Move")[0].Action);
        Assert.Equal(["3.1", "2.3", "1.2"], after.Where(choice => choice.Chosen).Select(choice => choice.Enabler));
        Assert.Equal("Typed before the move", after[0].Why);
        Assert.Null((await PlanForms.Stored(Room)).Plan.Priorities);

        // Next time, the page lists the stored choices in their order, and then the enablers that the results propose.
        using var saved = await PlanForms.Choose(Room, facilitator, after);
        Assert.Equal(
            ["3.1", "2.3", "1.2"],
            (await PlanForms.Stored(Room)).Plan.Chosen.Select(choice => choice.Enabler)
        );
        Assert.Equal(
            ["3.1", "2.3", "1.2"],
            (await PlanForms.Choices(Room, facilitator)).Take(3).Select(choice => choice.Enabler)
        );
    }

    [Fact]
    public async Task Priorities_BesideEachEnabler_ShowAverageAndAgreedScore()
    {
        await PlanForms.Reveal(Room);
        Room.Must(
            await Room.Get<BallotStore>()
                .RecordAgreedScore(Room.Account, round.Id, Room.Framework.Find("2.3")!, new(2, "", ""), 0, Cancellation)
        );
        using var facilitator = await SignedInClient.To(Room);
        var page = await facilitator.Text($"{Plan}/priorities");
        Assert.Contains("Average 1.0. ", page, StringComparison.Ordinal);
        Assert.Contains("Average 3.0. Agreed score 2. ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenges_ByWhatCanBeDone_AreBesidePrioritiesAndActions()
    {
        await PlanForms.Reveal(Room);
        await Room.Ask(Ballot.Challenges);
        var challenges = Room.Framework.Definition.Challenges;
        foreach (var person in Enumerable.Range(0, 5))
        {
            Room.Must(
                await Room.Get<ResponseStore>()
                    .Save(
                        round.Id,
                        await Room.Join(0, 0, null),
                        Ballot.Challenges,
                        new()
                        {
                            Challenges =
                            [
                                new(challenges[0].Id, person < 3 ? ScopeForAction.Gift : null, "", ""),
                                new(challenges[1].Id, ScopeForAction.Around, "", ""),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
        }

        Room.Must(
            await Room.Get<BallotStore>()
                .RecordRoomChallenges(
                    Room.Account,
                    round.Id,
                    [new(challenges[2].Id, ScopeForAction.Gift, "", "")],
                    cancellationToken: Cancellation
                )
        );
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("3.1", "")], []), 0, Cancellation)
        );
        using var facilitator = await SignedInClient.To(Room);

        // Before the reveal, the plan shows the challenges that the whole room has named, but not those that
        // participants have named.
        var before = await facilitator.Text(Plan);
        Assert.Contains($"{challenges[2].Title}: marked in the room", before, StringComparison.Ordinal);
        Assert.DoesNotContain($"{challenges[0].Title}:", before, StringComparison.Ordinal);

        await Room.Reveal(Ballot.Challenges);
        string[] expected =
        [
            $"In our gift:</strong> {challenges[0].Title}: 3 people; {challenges[2].Title}: marked in the room.",
            $"<dd>{challenges[1].Title}: 5 people</dd>",
            $"<dd>{challenges[0].Title}: 2 people</dd>",
        ];
        var plan = WebUtility.HtmlDecode(await facilitator.Text(Plan));
        Assert.All(expected, text => Assert.Contains(text, plan, StringComparison.Ordinal));
        var action = WebUtility.HtmlDecode(await facilitator.Text($"{Plan}/actions/new/3.1"));
        Assert.All(expected[1..], text => Assert.Contains(text, action, StringComparison.Ordinal));
    }
}
