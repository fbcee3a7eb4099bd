using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests who may open the presenter's page, that a reveal is confirmed there, and that each action returns to it.
/// </summary>
public sealed class PresenterPageTests(SharedApplication shared)
{
    [Fact]
    public async Task Acts_OfThePresenter_AreConfirmedOnThePageAndComeBackToIt()
    {
        await using var room = await Room.In(shared);
        var people = await PresentedRoom.Score(room, named: true);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/presenter";
        var lobby = await facilitator.DecodedText(path);
        Assert.Contains("12 people have submitted answers.", lobby, StringComparison.Ordinal);
        Assert.Contains(
            "no one will be able to give, change or withdraw these answers",
            lobby,
            StringComparison.Ordinal
        );

        await Act("Reveal", ("ballot", "enablers"), HttpStatusCode.Redirect);
        await Act("Slide", ("slide", "enabler-2.3"), HttpStatusCode.Redirect);
        Assert.Equal("enabler-2.3", (await room.Details()).ProjectorSlide);
        Assert.Contains("Start the second vote", await facilitator.DecodedText(path), StringComparison.Ordinal);
        await Act("SecondVote", ("item", "2.3"), HttpStatusCode.Redirect);
        Assert.True((await room.Details()).Find(Ballot.SecondVote(Room.Framework.Find("2.3")!))!.IsOpen);
        Room.Must(await room.Give(people[0], Ballot.SecondVote(Room.Framework.Find("2.3")!), [3]));
        Assert.Contains(
            "One person has submitted answers.",
            await facilitator.DecodedText(path),
            StringComparison.Ordinal
        );
        await Act("Reveal", ("ballot", "again-2.3"), HttpStatusCode.Redirect);
        Assert.False((await room.Details()).Find(Ballot.SecondVote(Room.Framework.Find("2.3")!))!.IsOpen);

        await Act("Slide", ("slide", "enabler-9.9"), HttpStatusCode.OK);
        await Act("Slide", ("slide", new string('x', 200)), HttpStatusCode.OK);
        await Act("Reveal", ("ballot", "indicators-1.1"), HttpStatusCode.NotFound);
        await Act("Reveal", ("ballot", "nothing"), HttpStatusCode.NotFound);
        await Act("SecondVote", ("item", "1.1a"), HttpStatusCode.NotFound);
        Assert.Equal("enabler-2.3", (await room.Details()).ProjectorSlide);

        async Task Act(string handler, (string Name, string Value) field, HttpStatusCode status)
        {
            using var answer = await facilitator.Post($"{path}?handler={handler}", [field], formOf: path);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.Redirect ? path : null, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task SecondVote_InAClosedRound_IsRefusedInWords()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        using var facilitator = await SignedInClient.To(room);
        using var answer = await facilitator.Post(
            $"{room.Path}/presenter?handler=SecondVote",
            [("item", "1.1")],
            formOf: $"{room.Path}/presenter"
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "<title>Error: Presenter",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Single((await room.Details()).Ballots);
    }

    [Fact]
    public async Task OldAddress_OfAnEnabler_LeadsToItsSlideInThePresentersList()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var enabler = await facilitator.Get($"{room.Path}/projector/2.3");
        using var indicator = await facilitator.Get($"{room.Path}/projector/2.3a");
        using var nothing = await facilitator.Get($"{room.Path}/projector/9.9");
        using var figures = await facilitator.Get($"{room.Path}/projector-figures/2.3");

        Assert.Equal($"{room.Path}/presenter#enabler-2.3", enabler.Headers.Location!.OriginalString);
        Assert.All([indicator, nothing, figures], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Null((await room.Details()).ProjectorSlide);
    }

    [Fact]
    public async Task Presenter_OfAViewer_IsForbidden()
    {
        await using var room = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        var viewer = await room.AddAccount(email);
        var invitation = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(
                    room.Account,
                    (await room.Details()).Partnership,
                    MemberRole.Viewer,
                    "Eve",
                    invitation,
                    DateTimeOffset.UtcNow,
                    TestContext.Current.CancellationToken
                )
        );
        Room.Must(
            await room.Get<MemberStore>()
                .Accept(viewer, invitation, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)
        );
        using var eve = await SignedInClient.To(room.Application, email);
        foreach (var page in new[] { "/presenter", "/presenter?handler=parts", "/projector", "/projector-figures" })
        {
            using var answer = await eve.Get(room.Path + page);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        using var act = await eve.Post(
            $"{room.Path}/presenter?handler=Slide",
            [("slide", "lobby")],
            formOf: "/sign-out"
        );
        Assert.True(act.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{act.StatusCode}");
        Assert.Null((await room.Details()).ProjectorSlide);
    }
}
