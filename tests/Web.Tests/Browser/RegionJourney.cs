using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests a region in a browser. An administrator sets it up, and a partnership agrees to share a round.
/// </summary>
public sealed class RegionJourney(Chromium chromium, SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task Region_FromSetUpToFigures(int width, bool scripts)
    {
        await using var room = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = await room.AddAccount(email, administrator: true);
        await AnswerAndClose(room, 2);
        await using var person = await BrowserUser.With(chromium, $"region-{width}", scripts, width);
        await person.SignIn(room.Application.Address, email);
        await person.GoTo(new Uri(room.Application.Address, "/regions"));
        await person.Press("Set up a region");
        await person.Press("Set up the region");
        Assert.StartsWith("Error: ", await person.Page.TitleAsync(), StringComparison.Ordinal);
        await person.Fill("Name of the region", "Example county");
        await person.Choose(Room.Framework.Definition.DisplayTitle);
        await person.Press("Set up the region");
        Assert.Equal("Example county", await person.Heading());
        var region = new Uri(person.Page.Url);
        await person.Press("Invite a partnership or a person");
        await person.Choose("A partnership");
        await person.Fill("Name of the partnership or person", "Example borough");
        await person.Press("Create the invitation");
        var link = await person.Page.Locator("#invitation").InnerTextAsync();

        await using var facilitator = await BrowserUser.With(chromium, $"area-{width}", scripts, width);
        await facilitator.SignIn(room);
        await facilitator.GoTo(link);
        await facilitator.Press("Continue");
        await facilitator.Choose("Example borough early years partnership");
        await facilitator.Press("Accept");
        Assert.Equal("What to share with Example county", await facilitator.Heading());
        await facilitator.Choose("Autumn 2026");
        await facilitator.Choose("Yes, show the name");
        await facilitator.Press("Agree to share");
        Assert.Contains(
            "will be counted in the region’s next figures",
            await facilitator.Text(),
            StringComparison.Ordinal
        );

        for (var score = 2; score <= 5; score++)
        {
            await using var other = await Room.In(shared);
            await Share(other, account, new(Guid.Parse(region.Segments[^1])), score);
        }

        await person.GoTo(region);
        await person.Press("Show the figures");
        Assert.Contains("5 areas took part", await person.Text(), StringComparison.Ordinal);
        await Assertions
            .Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "Board paper (Word)" }))
            .ToBeVisibleAsync();
        await facilitator.GoTo(new Uri(facilitator.Page.Url));
        Assert.Contains("This partnership", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(person.Complaints.Concat(facilitator.Complaints));
    }

    private static async Task Share(Room room, AccountId by, RegionId region, int score)
    {
        var partnership = await AnswerAndClose(room, score);
        var (token, now) = (MemberStore.CreateToken(), DateTimeOffset.UtcNow);
        var invitations = room.Get<RegionInvitationStore>();
        Room.Must(await invitations.Invite(by, region, forArea: true, "Another", token, now, Cancellation));
        Room.Must(await invitations.Accept(room.Account, token, partnership, now, Cancellation));
        Room.Must(
            await room.Get<AreaStore>()
                .Share(room.Account, partnership, region, room.Round, showsName: false, Cancellation)
        );
    }

    private static async Task<PartnershipId> AnswerAndClose(Room room, int score)
    {
        await room.People(score, score, score, score, score);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        return (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
    }
}
