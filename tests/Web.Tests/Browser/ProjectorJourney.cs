using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests what the projector shows about who scored what, in open mode and when few people took part.</summary>
public sealed class ProjectorJourney(Chromium chromium, SharedApplication shared)
{
    [Fact]
    public async Task Projector_InModeOpen_SaysWhoScoredWhat()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Open);
        await room.People(1, 2, 4);
        await using var facilitator = await BrowserUser.With(chromium, "room-open", width: 1280);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/projector"));
        await Assertions.Expect(facilitator.Page.Locator(".bb-slide__counts")).ToContainTextAsync("finished");
        await room.Reveal(Ballot.Enablers);
        await PresentedRoom.Show(room, "enabler-1.1");
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/projector"));
        await Assertions.Expect(facilitator.Page.Locator(".bb-slide__names")).ToContainTextAsync("Person 2");
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/results"));
        Assert.Contains("Scores by person", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(facilitator.Complaints);
    }

    [Fact]
    public async Task Projector_OfFourPeopleOnAPhone_SaysInWordsWhatIsNotShown()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 4, 4);
        await room.Reveal(Ballot.Enablers);
        await PresentedRoom.Show(room, "enabler-1.1");
        await using var facilitator = await BrowserUser.With(chromium, "room-small", width: 320);
        await facilitator.SignIn(room);
        foreach (
            var page in new[]
            {
                "",
                "/presenter",
                "/projector",
                "/agree/1.1",
                "/again/1.1",
                "/dig-deeper",
                "/challenges",
                "/people",
                "/results",
            }
        )
        {
            await facilitator.GoTo(new Uri(room.Application.Address, room.Path + page));
        }

        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/projector"));
        Assert.Contains("not shown, to protect people’s scores", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await facilitator.Page.Locator(".bb-count").CountAsync());
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/people"));
        await facilitator.Follow("Remove");
        await facilitator.Press("Remove this person");
        Assert.DoesNotContain("Person 1", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Make an empty form");
        await facilitator.Press("Make an empty form");
        Assert.Contains("/return/", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(facilitator.Complaints);
        await AgreeAtOnce(facilitator, room);
    }

    /// <summary>
    /// Lets two facilitators record an agreed score at the same time, and checks that the second sees both scores.
    /// </summary>
    private static async Task AgreeAtOnce(BrowserUser facilitator, Room room)
    {
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/agree/1.1"));
        await BrowserUser.Check(facilitator.Page.Locator("input[type=radio][value='4']"));
        await facilitator.Fill("Why?", "Typed by the second");
        Room.Must(
            await room.Get<BallotStore>()
                .RecordAgreedScore(
                    room.Account,
                    room.Round,
                    Room.Framework.Enablers[0],
                    new(2, "Typed by the first", ""),
                    0,
                    TestContext.Current.CancellationToken
                )
        );
        await facilitator.Press("Save the agreed score");
        Assert.Contains("Typed by the first", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Equal("Typed by the second", await facilitator.Page.GetByLabel("Why?").InputValueAsync());
        await facilitator.Press("Save the agreed score");
        Assert.Contains("Typed by the second", await facilitator.Text(), StringComparison.Ordinal);
    }
}
