using System.Text.Json;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests that participants can see, download and delete their own data.</summary>
public sealed class ParticipantDataJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 390, true)]
    [InlineData(ConfidentialityMode.Open, 320, true)]
    [InlineData(ConfidentialityMode.Anonymous, 1280, true)]
    [InlineData(ConfidentialityMode.Confidential, 390, false)]
    public async Task Participant_BeforeTheReveal_SeesTakesAwayAndDeletesEverything(
        ConfidentialityMode mode,
        int width,
        bool scripts
    )
    {
        await using var round = await TestRound.In(shared, mode);
        var token = await Answer(round);
        await using var person = await Enter(round, token, $"own-data-{mode}-{width}", width, scripts);

        await person.Follow("Your data");
        Assert.Equal("Your data", await person.Heading());
        var text = await person.Text();
        Assert.Equal(
            mode == ConfidentialityMode.Anonymous,
            text.Contains("we do not keep your name", StringComparison.Ordinal)
        );
        Assert.Equal(mode != ConfidentialityMode.Anonymous, text.Contains("Zebedee", StringComparison.Ordinal));
        var file = await person.Page.APIRequest.GetAsync(
            new Uri(round.Application.Address, $"{round.Tasks.AbsolutePath}/data?handler=file").ToString()
        );
        using var data = JsonDocument.Parse(await file.TextAsync());
        Assert.Equal(
            mode == ConfidentialityMode.Anonymous ? null : "Council early years",
            data.RootElement.GetProperty("you").TryGetProperty("agency", out var agency) ? agency.GetString() : null
        );
        var first = data.RootElement.GetProperty("ballots")[0];
        Assert.StartsWith(
            "2, ",
            first.GetProperty("answers")[0].GetProperty("answer").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("A note of mine", first.GetProperty("notes")[0].GetProperty("text").GetString());
        Assert.DoesNotContain(token, await file.TextAsync(), StringComparison.Ordinal);

        await person.Press("Delete everything about me");
        Assert.Contains(
            "They have not been revealed, and they will not count",
            await person.Text(),
            StringComparison.Ordinal
        );
        await person.Follow("Keep my data");
        await person.Press("Delete everything about me");
        await person.Press("Delete everything about me");
        Assert.Equal("Everything about you has been deleted", await person.Heading());
        Assert.Contains("None of your answers count any more.", await person.Text(), StringComparison.Ordinal);
        Assert.Null(
            await round.Room.Get<ResponseQueries>().Find(round.Id, token, TestContext.Current.CancellationToken)
        );
        Assert.DoesNotContain(await person.Page.Context.CookiesAsync(), cookie => cookie.Name == round.Cookie);
        Assert.Empty(person.Complaints);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    public async Task Participant_AfterTheReveal_IsToldWhatStays(ConfidentialityMode mode)
    {
        await using var round = await TestRound.In(shared, mode);
        var token = await Answer(round);
        await round.Room.People(1, 2, 3, 4, 5);
        await round.Reveal(Ballot.Enablers);
        await using var person = await Enter(round, token, $"erased-{mode}", 390, scripts: true);

        await person.GoTo(new Uri($"{round.Tasks}/erase"));
        Assert.Contains(
            mode == ConfidentialityMode.Confidential
                ? "Your facilitator will see that your name has gone, and may be able to tell"
                : "may notice which ones have gone",
            await person.Text(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            mode == ConfidentialityMode.Open,
            (await person.Text()).Contains("worked out again without you", StringComparison.Ordinal)
        );
        await person.Press("Delete everything about me");
        Assert.Equal(
            mode != ConfidentialityMode.Open,
            (await person.Text()).Contains(
                "Figures that were already revealed stay as they are",
                StringComparison.Ordinal
            )
        );

        await using var facilitator = await BrowserUser.With(chromium, $"after-erasure-{mode}", width: 1280);
        await facilitator.SignIn(round.Room);
        await facilitator.GoTo(new Uri(round.Application.Address, $"{round.Room.Path}/results"));
        var results = await facilitator.Text();
        Assert.Contains(mode == ConfidentialityMode.Open ? "5 people" : "6 people", results, StringComparison.Ordinal);
        Assert.DoesNotContain("A note of mine", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", results, StringComparison.Ordinal);
        Assert.Empty(person.Complaints.Concat(facilitator.Complaints));
    }

    [Fact]
    public async Task Participant_WhoWasRemoved_SeesAndDeletesWhatStays()
    {
        await using var round = await TestRound.In(shared, ConfidentialityMode.Confidential);
        var token = await Answer(round);
        await round.Reveal(Ballot.Enablers);
        var participant = (
            await round
                .Room.Get<RoundQueries>()
                .ListParticipants(round.Room.Account, round.Id, TestContext.Current.CancellationToken)
        )!.Single(one => one.Name == "Zebedee");
        Room.Must(
            await round
                .Room.Get<AdmissionStore>()
                .Remove(round.Room.Account, round.Id, participant.Id, TestContext.Current.CancellationToken)
        );

        await using var person = await Enter(round, token, "removed", 320, scripts: false);

        Assert.Equal("Your data", await person.Heading());
        Assert.Contains(
            "Your facilitator has removed you from this round",
            await person.Text(),
            StringComparison.Ordinal
        );
        await person.GoTo(new Uri($"{round.Tasks}/results"));
        Assert.Equal("Your data", await person.Heading());
        await person.Press("Delete everything about me");
        await person.Press("Delete everything about me");
        Assert.Equal("Everything about you has been deleted", await person.Heading());
        Assert.Null(
            await round.Room.Get<ResponseQueries>().Find(round.Id, token, TestContext.Current.CancellationToken)
        );
        Assert.Empty(person.Complaints);
    }

    private static async Task<string> Answer(TestRound round)
    {
        var token = await round.Room.Join(0, 0, "Zebedee");
        Room.Must(
            await round
                .Room.Get<ResponseStore>()
                .Save(
                    round.Id,
                    token,
                    Ballot.Enablers,
                    new()
                    {
                        Scores =
                        [
                            .. Room.Framework.Enablers.Select(item => new ScoreChange(
                                item,
                                BeyondBoundaries.Core.Rounds.Answer.FromScore(2)
                            )),
                        ],
                        Notes = [new(NoteKind.Working, "1.1", "A note of mine")],
                        Submission = new(Guid.NewGuid()),
                    }
                )
        );
        return token;
    }

    private async Task<BrowserUser> Enter(TestRound round, string token, string name, int width, bool scripts)
    {
        var person = await BrowserUser.With(chromium, name, scripts, width);
        await person.GoTo(new Uri(round.Application.Address, $"/return/{round.Id.Value}/{token}"));
        await person.Press("Continue to my answers");
        return person;
    }
}
