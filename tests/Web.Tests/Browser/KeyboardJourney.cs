using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests every step from the short code to the reveal without a mouse: with only Tab, the arrow keys, Space, Enter and
/// typing, in a window 320 pixels wide.
/// </summary>
public sealed class KeyboardJourney(Chromium chromium, SharedApplication shared)
{
    private const int MostTabs = 120;

    [Fact]
    public async Task Round_ByKeyboardAlone_IsJoinedScoredSubmittedAndRevealed()
    {
        await using var room = await Room.In(shared);
        var code = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!
            .JoinSettings
            .ShortCode;
        await using var person = await BrowserUser.With(chromium, "keyboard", width: 320);
        var page = person.Page;

        await person.GoTo(new Uri(room.Application.Address, "join"));
        await TabTo(page, page.GetByLabel("Code"));
        await page.Keyboard.TypeAsync(code);
        await Enter(page, "/join/notice$");
        await Activate(page, page.GetByRole(AriaRole.Button, new() { Name = "Continue" }), "/join/about-you$");
        await TabTo(page, page.GetByLabel("Council early years"));
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, page.GetByLabel("Strategic"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.GetByLabel("Operational").IsCheckedAsync());
        await Activate(page, page.GetByRole(AriaRole.Button, new() { Name = "Continue" }), "/link$");
        await Activate(
            page,
            page.GetByRole(AriaRole.Button, new() { Name = "Continue to the questions" }),
            "/answer/[^/]+$"
        );
        await Activate(page, page.GetByRole(AriaRole.Link, new() { Name = "1. Senior leadership" }), "/1[.]1$");
        await TabTo(page, page.Locator("input[type=radio]").First);
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.True(await page.Locator("input[type=radio][value='3']").IsCheckedAsync());
        await Activate(page, page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }), "/1[.]2$");
        await Activate(page, page.GetByRole(AriaRole.Link, new() { Name = "All enablers" }), "/answer/[^/]+$");
        await Activate(page, page.GetByRole(AriaRole.Button, new() { Name = "Check and submit" }), "/check$");
        await Activate(page, page.GetByRole(AriaRole.Button, new() { Name = "Submit your answers" }), "/submitted$");
        await person.Look();

        await person.GoTo(new Uri(room.Application.Address, $"sign-in?returnUrl={room.Path}"));
        await TabTo(page, page.GetByLabel("Email address"));
        await page.Keyboard.TypeAsync(room.Facilitator);
        await TabTo(page, page.GetByLabel("Password"));
        await page.Keyboard.TypeAsync(Room.Password);
        await Enter(page, $"{room.Path}$");
        await Activate(
            page,
            page.GetByRole(AriaRole.Button, new() { Name = "Reveal the scores" }),
            "/reveal/enablers$"
        );
        await Activate(page, page.GetByRole(AriaRole.Button, new() { Name = "Reveal to everyone" }), "/results$");
        await person.Look();
        Assert.False(
            (await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken))!
                .Find(Ballot.Enablers)!
                .IsOpen
        );
        Assert.Empty(person.Complaints);
    }

    /// <summary>Presses Tab until the element has the focus. Fails after <see cref="MostTabs"/> presses.</summary>
    internal static async Task TabTo(IPage page, ILocator element)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach {element} on {page.Url}.");
    }

    private static async Task Activate(IPage page, ILocator element, string arrives)
    {
        await TabTo(page, element);
        await Enter(page, arrives);
    }

    private static async Task Enter(IPage page, string arrives)
    {
        await page.Keyboard.PressAsync("Enter");
        await BrowserUser.Arrive(page, arrives);
    }
}
