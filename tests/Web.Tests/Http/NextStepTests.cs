using System.Net;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the next step that is shown to a participant, and the stream that reports when it changes.</summary>
public sealed class NextStepTests(SharedApplication shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly Framework Framework = ShippedFrameworks.Catalogue.Current;

    [Fact]
    public async Task Step_InEveryStateOfARound_IsTheOneThingToDo()
    {
        await using var round = await TestRound.In(shared, ConfidentialityMode.Open);
        var room = round.Room;
        await room.People(1, 2, 3);
        using var person = await ParticipantClient.In(round);
        Assert.Contains("Score the 12 enablers", await Now(), StringComparison.Ordinal);

        Room.Must(await room.Give(person.Token, Ballot.Enablers, [4], submit: false));
        Assert.Contains("You have given an answer for all 12 enablers", await Now(), StringComparison.Ordinal);
        Assert.Contains("/check", await person.Text($"{person.Path}/1.1"), StringComparison.Ordinal);

        Room.Must(await room.Give(person.Token, Ballot.Enablers, [4]));
        Assert.Contains("You have submitted your answers", await Now(), StringComparison.Ordinal);

        await room.Reveal(Ballot.Enablers);
        Assert.Contains("The results are here", await Now(), StringComparison.Ordinal);

        var enabler = Framework.Find("2.3")!;
        await room.Ask(Ballot.SecondVote(enabler));
        Assert.Contains($"Score “{enabler.Short}” a second time", await Now(), StringComparison.Ordinal);
        Room.Must(await room.Give(person.Token, Ballot.SecondVote(enabler), [3]));
        await room.Ask(Ballot.Indicators(enabler));
        Assert.Contains($"Score the indicators of “{enabler.Short}”", await Now(), StringComparison.Ordinal);
        Room.Must(await room.Give(person.Token, Ballot.Indicators(enabler), [3]));
        await room.Ask(Ballot.Challenges);
        Assert.Contains("Say what gets in the way", await Now(), StringComparison.Ordinal);

        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        Assert.Contains("The round is closed", await Now(), StringComparison.Ordinal);

        async Task<string> Now() => WebUtility.HtmlDecode(await person.Text($"{person.Path}/now"));
    }

    [Theory]
    [InlineData("count", "Your facilitator counted some answers that you did not submit, because they were complete")]
    [InlineData("leave-out", "Your answers for the 12 enablers do not count, because you did not submit them")]
    public async Task Reveal_WithCompleteAnswersThatAreNotSubmitted_AsksAndTellsTheirPeople(string choice, string told)
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        await room.People(1, 2, 3, 4, 5);
        var late = await room.Join(1, 1, "Late Lydia");
        Room.Must(await room.Give(late, Ballot.Enablers, [3], submit: false));
        using var facilitator = await SignedInClient.To(room);
        var page = await facilitator.Text($"{room.Path}/reveal/enablers");
        Assert.Contains("One person has answered everything but has not submitted", page, StringComparison.Ordinal);
        Assert.Contains("Health visiting: 1", page, StringComparison.Ordinal);
        Assert.Contains("Late Lydia", page, StringComparison.Ordinal);

        using (var unasked = await facilitator.Post($"{room.Path}/reveal/enablers", []))
        {
            Assert.Equal(HttpStatusCode.OK, unasked.StatusCode);
            Assert.Contains(
                "Select what should happen to the answers that have not been submitted",
                await unasked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        using var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", [("Choice", choice)]);
        Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);
        using var person = ParticipantClient.With(round, late);
        Assert.Contains(told, await person.Text(person.Path), StringComparison.Ordinal);
        Assert.Contains("/results", await person.Text($"{person.Path}/now"), StringComparison.Ordinal);
        var own = (
            await room.Get<ResponseQueries>().Find(room.Round, late, TestContext.Current.CancellationToken)
        )!.Enablers;
        Assert.Equal((choice == "count", choice == "count"), (own.Submitted, own.CountedAtReveal));
    }

    [Theory]
    [InlineData(
        true,
        false,
        "Your facilitator counted some of the answers that you did not submit. The others do not count."
    )]
    [InlineData(
        false,
        true,
        "Your facilitator counted some of the answers that you did not submit. The others do not count."
    )]
    [InlineData(true, true, "Some of your answers do not count, because you did not submit them.<")]
    public async Task Step_AfterAnswersWereLost_TellsOfAllOfThem(bool losesEnablers, bool losesOthers, string told)
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        var others = await room.People(1, 2, 3, 4, 5);
        var (indicators, late) = (Ballot.Indicators(Framework.Find("2.3")!), await room.Join(1, 1, "Late Lydia"));
        await room.Ask(indicators);
        Room.Must(await room.Give(others[0], indicators, [3]));
        foreach (var ballot in new[] { Ballot.Enablers, indicators })
        {
            Room.Must(await room.Give(late, ballot, [3], submit: false));
        }

        foreach (var (ballot, counts) in new[] { (Ballot.Enablers, !losesEnablers), (indicators, !losesOthers) })
        {
            Room.Must(
                await room.Get<BallotStore>()
                    .Reveal(
                        room.Account,
                        room.Round,
                        ballot,
                        DateTimeOffset.UtcNow,
                        counts,
                        TestContext.Current.CancellationToken
                    )
            );
        }

        using var person = ParticipantClient.With(round, late);
        var page = await person.Text(person.Path);
        Assert.Contains(told, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reveal_WhileNobodyHasSubmitted_IsRefusedInWords()
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        await room.Join(0, 0, "Ann");
        using var facilitator = await SignedInClient.To(room);
        var page = await facilitator.Text($"{room.Path}/reveal/enablers");
        Assert.Contains("there is nothing to reveal yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Reveal to everyone</button>", page, StringComparison.Ordinal);
        using var sent = await facilitator.Post($"{room.Path}/reveal/enablers", [], $"{room.Path}/close");
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.False(
            (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!.HasResults
        );
    }

    [Fact]
    public async Task Submission_OfNothing_IsRefusedAndSaysWhatToDo()
    {
        await using var round = await TestRound.In(shared);
        using var person = await ParticipantClient.In(round);
        using var sent = await person.Post($"{person.Path}/check", ("submission", $"{Guid.NewGuid()}"));
        Assert.Contains(
            "Before you submit, score at least one enabler, or select that you have no experience or knowledge of it",
            await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.False((await round.Stored(person.Token, Ballot.Enablers)).Submitted);
    }

    [Fact]
    public async Task Changes_ForAParticipant_TellOfTheRoundAndNotOfOthersAnswers()
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        await room.People(1, 2, 3, 4, 5);
        using var facilitator = await SignedInClient.To(room);
        using var person = await ParticipantClient.In(round);
        using var other = await ParticipantClient.In(round);
        using var stream = await person.Open($"{person.Path}/changes");
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(
            await stream.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["event: changed", "data:", ""], [await Line(), await Line(), await Line()]);

        // The facilitator's stream shows when each save has been announced.
        using var watched = await facilitator.Get($"{room.Path}/changes");
        using var heard = new StreamReader(
            await watched.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("event: changed", await Heard());
        var next = Line();
        foreach (var score in new[] { "2", "3", "4" })
        {
            using var saved = await other.Post($"{other.Path}/all", ("score:1.1", score));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            Assert.Equal("event: changed", await Heard());
        }

        Assert.False(next.IsCompleted);
        using (var revealed = await facilitator.Post($"{room.Path}/reveal/enablers", []))
        {
            Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);
        }

        Assert.Equal("event: changed", await next);

        // Returns the line that names the next event.
        async Task<string?> Heard()
        {
            for (; ; )
            {
                var line = await heard
                    .ReadLineAsync(TestContext.Current.CancellationToken)
                    .AsTask()
                    .WaitAsync(Patience);
                if (line is null || line.StartsWith("event:", StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }

        Task<string?> Line() => lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task Key_OfTheStep_ChangesWithEveryRevealAndTheClose()
    {
        await using var round = await TestRound.In(shared);
        var room = round.Room;
        await room.People(1, 2, 3, 4, 5);
        using var person = await ParticipantClient.In(round);
        Room.Must(await room.Give(person.Token, Ballot.Enablers, [4]));
        var keys = new List<string> { await Key() };
        await room.Reveal(Ballot.Enablers);
        keys.Add(await Key());
        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        keys.Add(await Key());
        Assert.Equal(3, keys.Distinct().Count());

        async Task<string> Key()
        {
            using var now = await person.Get($"{person.Path}/now");
            return now.Headers.GetValues("X-Next-Step").Single();
        }
    }

    [Fact]
    public async Task Changes_ForAnybodyElse_AreNotThere()
    {
        await using var round = await TestRound.In(shared);
        using var stranger = ParticipantClient.With(round, "x");
        using var answer = await stranger.Open($"{stranger.Path}/changes");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var now = await stranger.Open($"{stranger.Path}/now");
        Assert.Equal(HttpStatusCode.NotFound, now.StatusCode);
    }
}
