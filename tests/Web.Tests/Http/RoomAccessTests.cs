using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that other users cannot open a facilitator's round, and that an empty form does not show the old answers.
/// </summary>
public sealed partial class RoomAccessTests(SharedApplication shared)
{
    [Fact]
    public async Task Room_OfSomebodyElse_IsNotThere()
    {
        await using var room = await Room.In(shared);
        var returnToken = await room.Join(0, 0, "Ann");
        await room.Give(returnToken, Ballot.Enablers, [3]);
        await room.Reveal(Ballot.Enablers);
        await room.Ask(Ballot.Challenges);
        var person = (
            await room.Get<RoundQueries>()
                .ListParticipants(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!
            .Single()
            .Id.Value;
        var email = $"{Guid.NewGuid():N}@example.org";
        await room.AddAccount(email);
        using var other = await SignedInClient.To(room.Application, email);
        string[] pages =
        [
            "",
            "/changes",
            "/progress",
            "/reveal/enablers",
            "/reveal/challenges",
            "/presenter",
            "/presenter?handler=parts",
            "/projector",
            "/projector/1.1",
            "/projector-figures",
            "/again/1.1",
            "/agree/1.1",
            "/dig-deeper",
            "/challenges",
            "/people",
            $"/people/{person}/remove",
            $"/people/{person}/empty-form",
            "/results",
        ];
        foreach (var page in pages)
        {
            using var answer = await other.Get(room.Path + page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        string[] acts =
        [
            "",
            "/reveal/challenges",
            "/again/1.1",
            "/agree/1.1",
            "/agree/1.1?handler=TakeBack",
            "/dig-deeper",
            "/challenges",
            "/challenges?handler=Ask",
            "/presenter?handler=Slide",
            "/presenter?handler=SecondVote",
            "/presenter?handler=Reveal",
            $"/people/{person}/remove",
            $"/people/{person}/empty-form",
        ];
        foreach (var act in acts)
        {
            using var answer = await other.Post(
                room.Path + act,
                [
                    ("Input.Score", "3"),
                    ("Input.Enablers", "1.1"),
                    ("slide", "lobby"),
                    ("item", "1.1"),
                    ("ballot", "challenges"),
                ],
                formOf: "/sign-out"
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var round = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!;
        Assert.True(round.Find(Ballot.Challenges)!.IsOpen);
        Assert.Equal(2, round.Ballots.Count);
        Assert.Equal(1, round.Joined);
        Assert.Null(round.ProjectorSlide);
    }

    [Fact]
    public async Task EmptyForm_InPlaceOfAnswers_ShowsThemToNobody()
    {
        await using var room = await Room.In(shared);
        var old = await room.Join(0, 0, "Ann");
        await room.Give(old, Ballot.Enablers, [4], submit: false);
        using var facilitator = await SignedInClient.To(room);
        var person = (
            await room.Get<RoundQueries>()
                .ListParticipants(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!
            .Single()
            .Id.Value;
        using var made = await facilitator.Post($"{room.Path}/people/{person}/empty-form", []);
        var link = ReturnLink()
            .Match(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Groups[1]
            .Value;
        Assert.True(made.Headers.CacheControl!.NoStore);

        var answers = room.Get<ResponseQueries>();
        Assert.Null(await answers.Find(room.Round, old, TestContext.Current.CancellationToken));
        Assert.Equal(
            0,
            (
                await answers.Find(room.Round, link, TestContext.Current.CancellationToken)
            )!.Enablers.Answers.CountAnswered(Room.Framework.Enablers)
        );
        Assert.DoesNotContain(link, room.Application.Output, StringComparison.Ordinal);
        using var gone = await facilitator.Get($"{room.Path}/people/{person}/empty-form");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [GeneratedRegex("/return/[0-9a-f-]+/([A-Za-z0-9_-]{24})")]
    private static partial Regex ReturnLink();
}
