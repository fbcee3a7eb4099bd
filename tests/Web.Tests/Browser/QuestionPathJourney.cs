using System.Globalization;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that, on a phone, a participant who only presses the buttons sees every question, and does not have to scroll
/// to reach the scores.
/// </summary>
public sealed class QuestionPathJourney(Chromium chromium, SharedApplication shared)
{
    private const int PhoneHeight = 844;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Path_ButtonsAlone_MeetsEveryQuestion(bool scripts)
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await Sit(round, returnToken, scripts ? "path" : "path-plain", scripts);
        await person.GoTo(round.Tasks);
        await person.Press("Start scoring");
        foreach (var theme in Room.Framework.Themes)
        {
            foreach (var enabler in theme.Enablers)
            {
                Assert.Equal(enabler.Title, await person.Heading());
                await person.Press("Save and continue");
            }

            Assert.Equal("What are the key areas where progress is needed?", await person.Heading());
            Assert.Contains(theme.Title, await person.Text(), StringComparison.Ordinal);
            if (theme == Room.Framework.Themes[0])
            {
                await person.Fill("What are the key areas where progress is needed?", "One plan");
                await person.Press("Save and continue");
            }
            else
            {
                await person.Follow("Skip this question");
            }
        }

        Assert.Equal("How we are organised", await person.Heading());
        await person.Follow("Skip this question");
        Assert.Equal("Check your answers", await person.Heading());
        Assert.Equal(
            "One plan",
            (await round.Stored(returnToken, Ballot.Enablers)).GetNote(NoteKind.Reflection, Room.Framework.Themes[0].Id)
        );
        Assert.Empty(person.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AllEnablers_OnOnePage_AsksReflectionsAndSpectrum(bool scripts)
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await Sit(round, returnToken, scripts ? "whole-page" : "whole-page-plain", scripts);
        await person.GoTo($"{round.Tasks}/all");
        foreach (var theme in Room.Framework.Themes)
        {
            await person.Page.Locator($"textarea[name='reflection:{theme.Id}']").FillAsync($"About {theme.Title}");
        }

        await BrowserUser.Check(person.Page.Locator("input[name='spectrum-now'][value='coalition']"));
        await person.Press("Check your answers");

        // On a second visit, the participant chooses where the partnership should be. The earlier answer about where it
        // is now does not change.
        await person.GoTo($"{round.Tasks}/all");
        await BrowserUser.Check(person.Page.Locator("input[name='spectrum-wanted'][value='unified']"));
        await person.Press("Check your answers");
        var stored = await round.Stored(returnToken, Ballot.Enablers);
        Assert.Equal(("coalition", "unified"), (stored.SpectrumNow, stored.SpectrumWanted));
        Assert.All(
            Room.Framework.Themes,
            theme => Assert.Equal($"About {theme.Title}", stored.GetNote(NoteKind.Reflection, theme.Id))
        );
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Scores_OfEveryEnabler_AreOnTheFirstScreenOfAPhone()
    {
        await using var round = await TestRound.In(shared);
        await using var person = await Sit(round, await round.Join(), "first-screen");
        await person.Page.SetViewportSizeAsync(390, PhoneHeight);
        var tops = new List<string>();
        var below = new List<string>();
        foreach (var enabler in Room.Framework.Enablers)
        {
            await person.GoTo($"{round.Tasks}/{enabler.Id}");
            var row = (await person.Page.Locator(".bb-scores__row").BoundingBoxAsync())!;
            tops.Add($"{enabler.Id} {row.Y.ToString("0", CultureInfo.InvariantCulture)}");
            if (row.Y + row.Height > PhoneHeight)
            {
                below.Add($"{enabler.Id}: {row.Y + row.Height}");
            }

            if (below.Count == 0)
            {
                foreach (var level in Room.Framework.Scale.Levels)
                {
                    await Assertions
                        .Expect(person.Page.Locator(".bb-scores__words").GetByText(level.Label))
                        .ToBeInViewportAsync(new() { Ratio = 1 });
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", tops));
        Assert.True(below.Count == 0, string.Join(", ", tops));
    }

    [Fact]
    public async Task Bars_AtFourTimesTheSize_LeaveRoomToRead()
    {
        await using var round = await TestRound.In(shared);
        await using var person = await Sit(round, await round.Join(), "zoomed", width: 320);
        await person.Page.SetViewportSizeAsync(320, 256);
        foreach (var page in new[] { "all", "1.1", "reflection/people-and-place", "spectrum" })
        {
            await person.GoTo($"{round.Tasks}/{page}");
            var state = person.Page.Locator("[data-save-state]");
            await Assertions.Expect(state).ToContainTextAsync("We save each change as you make it");
            await person.Page.Context.SetOfflineAsync(true);
            var text = person.Page.Locator("textarea, input[type=radio]").First;
            if (await person.Page.Locator("textarea").CountAsync() > 0)
            {
                if (page == "all")
                {
                    await person.Page.Locator("summary", new() { HasText = "Notes" }).First.ClickAsync();
                }

                await person.Page.Locator("textarea").First.PressSequentiallyAsync("Typed in a tunnel");
            }
            else
            {
                await BrowserUser.Check(text);
            }

            await Assertions.Expect(state).ToContainTextAsync("Not saved, trying again");
            await Assertions.Expect(state).ToBeInViewportAsync(new() { Ratio = 1 });
            var stuck = await person.Page.EvaluateAsync<double>(
                """
                [...document.querySelectorAll('*')]
                  .filter(element => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
                  .map(element => element.getBoundingClientRect())
                  .filter(box => box.bottom > 0 && box.top < innerHeight)
                  .reduce((sum, box) => sum + box.height, 0) / innerHeight
                """
            );
            Assert.True(stuck < 0.25, $"{page}: {stuck:P0} of the height");
            await person.Look();
            await person.Page.Context.SetOfflineAsync(false);
            await Assertions.Expect(state).ToContainTextAsync("Saved ", new() { Timeout = 30_000 });
        }
    }

    private async Task<BrowserUser> Sit(
        TestRound round,
        string returnToken,
        string name,
        bool scripts = true,
        int width = 390
    )
    {
        var person = await BrowserUser.With(chromium, name, scripts, width);
        await person.UseReturnToken(round, returnToken);
        return person;
    }
}
