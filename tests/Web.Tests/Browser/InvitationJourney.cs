using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that a facilitator can invite people, set a closing date, see who has not finished and, later, compare two
/// rounds side by side.
/// </summary>
public sealed partial class InvitationJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Facilitator_OverThreeWeeks_InvitesAndRemindsAndCompares(int width)
    {
        await using var room = await Room.In(shared);
        await room.People(4, 4, 5, 4, 4);
        await room.Join(0, 1, "Person who has not finished");
        await using var facilitator = await BrowserUser.With(chromium, $"invitation-{width}", width: width);
        await facilitator.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(room.Application.Address, room.Path));
        await facilitator
            .Page.Locator("summary")
            .Filter(new() { HasText = "An invitation that you can copy" })
            .ClickAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the invitation" }).ClickAsync();
        var copied = await facilitator.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains($"/join/{await room.JoinToken()}\n", copied, StringComparison.Ordinal);
        await facilitator.Look();

        await facilitator.Follow("Closing date");
        await facilitator.Fill("By what date should people answer?", "yesterday");
        await facilitator.Press("Save");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);
        await facilitator.Fill(
            "By what date should people answer?",
            UkDate.Format(LondonTime.DateOf(DateTimeOffset.UtcNow).AddDays(20))
        );
        await facilitator.Press("Save");
        Assert.Contains("days left", await facilitator.Text(), StringComparison.Ordinal);

        await facilitator.Follow("Remind people");
        Assert.Contains("Person who has not finished", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/people"));
        Assert.Contains(
            "1 of 6 people who joined has not finished yet",
            await facilitator.Text(),
            StringComparison.Ordinal
        );

        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/poster"));
        Assert.Single(PdfPage().Matches(Encoding.Latin1.GetString(await facilitator.Print())));

        await Compare(facilitator, room);
        Assert.Empty(facilitator.Complaints);
    }

    private static async Task Compare(BrowserUser facilitator, Room room)
    {
        await Close(room);
        await room.Follow("Operational staff");
        await room.People(2, 2, 1, 2, 2);
        await Close(room);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round))!.Partnership;
        await facilitator.GoTo(new Uri(room.Application.Address, $"/partnerships/{partnership.Value}"));
        await facilitator.Follow("Compare rounds side by side");
        await facilitator.Press("Compare");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);
        await facilitator.Choose("Autumn 2026");
        await facilitator.Choose("Operational staff");
        await facilitator.Press("Compare");
        Assert.Contains("The rounds differ by a point or more", await facilitator.Text(), StringComparison.Ordinal);
    }

    private static async Task Close(Room room) =>
        Room.Must(await room.Get<RoundStore>().Close(room.Account, room.Round, DateTimeOffset.UtcNow));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
