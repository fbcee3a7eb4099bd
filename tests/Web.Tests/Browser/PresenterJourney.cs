using System.Diagnostics;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that a facilitator can use the presenter's page to control a projector view in a second window.
/// </summary>
public sealed partial class PresenterJourney(Chromium chromium, SharedApplication shared)
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Projector_InASecondWindow_FollowsEveryPress()
    {
        await using var room = await Room.In(shared);
        var people = await PresentedRoom.Score(room, named: true);
        await using var facilitator = await BrowserUser.With(chromium, "presenter", width: 1280);
        var (presenter, projector) = await Open(facilitator, room);
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("Autumn 2026");

        await presenter.GetByText("Reveal to everyone …").ClickAsync();
        await Assertions
            .Expect(presenter.Locator("details[open]"))
            .ToContainTextAsync("12 people have submitted answers.");
        await facilitator.Look();
        await facilitator.Press("Reveal to everyone");
        await Assertions.Expect(presenter.Locator("#next")).ToContainTextAsync("Next: All 12 enablers at a glance");
        await PresentedRoom.Discuss(room, people);

        var clock = Stopwatch.StartNew();
        await presenter.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("All 12 enablers at a glance");
        var taken = clock.Elapsed;
        TestContext.Current.SendDiagnosticMessage(
            $"The projector showed the slide after {taken.TotalMilliseconds:N0} ms."
        );
        Assert.True(taken < Prompt, $"The projector showed the slide after {taken}.");
        await facilitator.Look();

        // Two key presses in quick succession move on by two slides.
        await presenter.Keyboard.PressAsync("PageDown");
        await presenter.Keyboard.PressAsync(" ");
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("Locality organisation");
        await Assertions.Expect(presenter.Locator(".bb-slide h3")).ToHaveTextAsync("Locality organisation");
        await facilitator.Look();
        await presenter.Keyboard.PressAsync("PageUp");
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("Delivery partners");
        await presenter.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("All 12 enablers at a glance");

        await presenter.GetByRole(AriaRole.Button, new() { Name = "One cohesive service second vote" }).ClickAsync();
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("One cohesive service");
        foreach (var person in people)
        {
            Room.Must(await room.Give(person, Ballot.SecondVote(Room.Framework.Find("2.4")!), [5]));
        }

        await projector.ReloadAsync();
        await Assertions
            .Expect(projector.Locator("main"))
            .ToContainTextAsync("Second vote: 12 of 12 people who joined have finished.");
        await presenter.GetByText("Reveal to everyone …").ClickAsync();
        await facilitator.Press("Reveal to everyone");
        await Assertions.Expect(projector.Locator(".bb-slide__bars")).ToHaveCountAsync(2);
        Assert.Equal(0, await projector.Locator("a, button, input, select").CountAsync());
        Assert.Empty(facilitator.Complaints);
    }

    [Fact]
    public async Task Keys_OfThePresenter_LeaveFieldsAloneAndCanBeTurnedOff()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5);
        await room.Reveal(Ballot.Enablers);
        await using var facilitator = await BrowserUser.With(chromium, "presenter-keys", width: 1280);
        var (presenter, projector) = await Open(facilitator, room);

        await presenter.GetByLabel("Timer, in minutes").FocusAsync();
        await presenter.Keyboard.PressAsync("ArrowRight");
        await presenter.GetByRole(AriaRole.Button, new() { Name = "Use these keys" }).ClickAsync();
        await presenter.Locator("h1").ClickAsync();
        await presenter.Keyboard.PressAsync("ArrowRight");
        await presenter.Keyboard.PressAsync(" ");
        await presenter.ReloadAsync();
        await Assertions
            .Expect(presenter.GetByRole(AriaRole.Button, new() { Name = "Use these keys" }))
            .ToHaveAttributeAsync("aria-pressed", "false");
        await presenter.Keyboard.PressAsync("PageDown");
        Assert.Null((await room.Details()).ProjectorSlide);

        await presenter.GetByRole(AriaRole.Button, new() { Name = "Use these keys" }).ClickAsync();
        await presenter.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("All 12 enablers at a glance");
        // The focus stays on the button that changed the slide.
        await presenter.Locator("#next").FocusAsync();
        await presenter.Keyboard.PressAsync("Enter");
        await Assertions.Expect(presenter.Locator("#next")).ToBeFocusedAsync();
        await Assertions.Expect(projector.Locator("h1")).Not.ToHaveTextAsync("All 12 enablers at a glance");
        Assert.Empty(facilitator.Complaints);
    }

    [Fact]
    public async Task Timer_OfThePresenter_RunsOnTheProjectorOfTheSameBrowser()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5);
        await room.Reveal(Ballot.Enablers);
        await PresentedRoom.Show(room, "enabler-1.1");
        await using var facilitator = await BrowserUser.With(chromium, "presenter-timer", width: 1280);
        var (presenter, projector) = await Open(facilitator, room);
        await presenter.GetByLabel("Timer, in minutes").SelectOptionAsync("3");
        await presenter.GetByRole(AriaRole.Button, new() { Name = "Start the timer" }).ClickAsync();

        await Assertions.Expect(projector.GetByRole(AriaRole.Timer)).ToHaveTextAsync(AboutThreeMinutes());
        await Assertions.Expect(presenter.GetByRole(AriaRole.Timer)).ToHaveTextAsync(AboutThreeMinutes());
        foreach (var (width, height) in new[] { (1920, 1080), (1280, 720), (1024, 768) })
        {
            await projector.SetViewportSizeAsync(width, height);
            Assert.Empty(await projector.EvaluateAsync<string[]>(OverTheTimer));
        }

        await presenter.EvaluateAsync("key => localStorage.setItem(key, Date.now() - 1)", $"timer-{room.Round.Value}");
        await Assertions.Expect(projector.GetByRole(AriaRole.Timer)).ToHaveTextAsync("Time is up");
        foreach (var (width, height) in new[] { (1920, 1080), (1280, 720), (1024, 768) })
        {
            await projector.SetViewportSizeAsync(width, height);
            Assert.Empty(await projector.EvaluateAsync<string[]>(OverTheTimer));
        }

        await presenter.ReloadAsync();
        await presenter.GetByRole(AriaRole.Button, new() { Name = "Stop the timer" }).ClickAsync();
        await Assertions.Expect(projector.GetByRole(AriaRole.Timer)).ToBeHiddenAsync();
        Assert.Empty(facilitator.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Presenter_OnASmallScreen_HasEverythingInOneColumn(int width)
    {
        await using var room = await Room.In(shared);
        var people = await PresentedRoom.Score(room, named: true);
        await PresentedRoom.Discuss(room, people);
        await using var facilitator = await BrowserUser.With(chromium, $"presenter-{width}", width: width);
        await facilitator.SignIn(room);
        foreach (
            var slide in new[] { "lobby", "overview", "enabler-2.3", "enabler-3.2", "indicators-2.4", "priorities" }
        )
        {
            await PresentedRoom.Show(room, slide);
            await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/presenter"));
            await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/projector"));
        }

        await facilitator.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/presenter"));
        Assert.Empty(facilitator.Complaints);
    }

    /// <summary>Finds text that overlaps the timer.</summary>
    private const string OverTheTimer = """
        () => {
          const clock = document.querySelector('[data-timer-clock]').getBoundingClientRect()
          return [...document.querySelectorAll('.bb-slide *')]
            .filter(element =>
              [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()) &&
              !element.closest('.govuk-visually-hidden'))
            .flatMap(element => {
              const range = document.createRange()
              range.selectNodeContents(element)
              return [...range.getClientRects()].map(box => [element, box])
            })
            .filter(([, box]) => box.right > clock.left + 1 && box.left < clock.right - 1 &&
              box.bottom > clock.top + 1 && box.top < clock.bottom - 1)
            .map(([element]) => element.textContent)
        }
        """;

    private static async Task<(IPage Presenter, IPage Projector)> Open(BrowserUser facilitator, Room room)
    {
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/presenter"));
        var projector = await facilitator.Page.Context.RunAndWaitForPageAsync(() =>
            facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Open the projector view" }).ClickAsync()
        );
        await projector.SetViewportSizeAsync(1280, 720);
        return (facilitator.Page, projector);
    }

    [GeneratedRegex("^(3:00|2:5\\d)$")]
    private static partial Regex AboutThreeMinutes();
}
