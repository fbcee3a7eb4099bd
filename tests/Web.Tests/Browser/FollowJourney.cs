using System.Diagnostics;
using System.Globalization;
using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Http;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that participants' open pages follow the round automatically: changes appear within seconds, typed text is
/// kept, and nothing on the page moves.
/// </summary>
public sealed class FollowJourney(Chromium chromium, SharedApplication shared)
{
    private const string Working = "What is working well?";

    [Fact]
    public async Task Pages_OfEveryPhone_NoticeEachStepAndMoveNothing()
    {
        await using var round = await TestRound.In(shared);
        using var facilitator = await SignedInClient.To(round.Room);
        await round.Room.People(1, 2, 3, 4, 5);
        await using var waiting = await Sit(round, await Submitted(round, 3), "waiting", "/submitted");
        await using var tasks = await Sit(round, await Submitted(round, 4), "tasks", "");
        var typist = await round.Join();
        await using var typing = await Sit(round, typist, "typing", "/all");
        await typing.Page.Locator("summary").Filter(new() { HasText = "Notes" }).Nth(6).ClickAsync();
        var note = typing.Page.GetByLabel(Working).Nth(6);
        await note.FillAsync("Typed before the reve");
        await Saved(typing);
        var (place, scrolled) = (await Place(note), await Scrolled(typing));
        await using var plain = await Sit(round, await Submitted(round, 2), "plain", "/submitted", scripts: false);

        var pressed = Stopwatch.StartNew();
        using (var revealed = await facilitator.Post($"{round.Room.Path}/reveal/enablers", []))
        {
            Assert.Equal(HttpStatusCode.Redirect, revealed.StatusCode);
        }

        await Sees(waiting, "The results are here");
        await Sees(tasks, "The results are here");
        await Sees(typing, "Your answers for the 12 enablers do not count, because you did not submit them");
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The three pages had changed after {pressed.ElapsedMilliseconds} ms."
            )
        );
        Assert.Equal("Typed before the reve", await note.InputValueAsync());
        Assert.True(await note.EvaluateAsync<bool>("it => document.activeElement === it"));
        Assert.Equal((place, scrolled), (await Place(note), await Scrolled(typing)));
        await typing.Look();

        await plain.Follow("Refresh this page");
        Assert.Contains("See the results", await plain.Text(), StringComparison.Ordinal);

        using (var again = await facilitator.Post($"{round.Room.Path}/again/2.3", []))
        {
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        }

        await Sees(waiting, "Score “Locality organisation” a second time");
        await waiting.Look();
        await Sees(tasks, "Score “Locality organisation” a second time");
        await Sees(typing, "Score “Locality organisation” a second time");
        await tasks.Page.Locator("#next-step").First.ClickAsync();
        await tasks.Arrive("/again/2.3$");
        await tasks.Look();

        using (var closed = await facilitator.Post($"{round.Room.Path}/close", []))
        {
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        }

        foreach (var person in new[] { waiting, tasks, typing })
        {
            await Sees(person, "The round is closed");
            Assert.DoesNotContain(person.Complaints, complaint => !complaint.Contains("409", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Tabs_OfOneBrowser_LeaveAConnectionForTheSeventh()
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await Submitted(round, 3);
        await using var person = await Sit(round, returnToken, "tabs", "/submitted");
        var tabs = new List<IPage>();
        for (var tab = 0; tab < 6; tab++)
        {
            var page = await person.Page.Context.NewPageAsync();
            await page.GotoAsync($"{round.Tasks}");
            tabs.Add(page);
        }

        var seventh = await person.Page.Context.NewPageAsync();
        await seventh.GotoAsync($"{round.Tasks}/data", new() { Timeout = 10_000 });
        Assert.Contains("Your data", await seventh.TitleAsync(), StringComparison.Ordinal);

        using var facilitator = await SignedInClient.To(round.Room);
        using var revealed = await facilitator.Post($"{round.Room.Path}/reveal/enablers", []);
        foreach (var page in tabs.Append(person.Page))
        {
            await Assertions
                .Expect(page.Locator("main"))
                .ToContainTextAsync("The results are here", new() { Timeout = 10_000 });
        }
    }

    private static async Task<string> Submitted(TestRound round, int score)
    {
        var returnToken = await round.Join();
        Room.Must(await round.Room.Give(returnToken, Ballot.Enablers, [score]));
        return returnToken;
    }

    private async Task<BrowserUser> Sit(
        TestRound round,
        string returnToken,
        string name,
        string page,
        bool scripts = true
    )
    {
        var person = await BrowserUser.With(chromium, name, scripts);
        await person.UseReturnToken(round, returnToken);
        await person.GoTo(new Uri($"{round.Tasks}{page}"));
        return person;
    }

    private static Task Sees(BrowserUser person, string text) =>
        Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = 30_000 });

    private static Task Saved(BrowserUser person) =>
        Assertions.Expect(person.Page.Locator("[data-save-state]")).ToContainTextAsync("Saved ");

    private static async Task<float> Place(ILocator element) => (await element.BoundingBoxAsync())!.Y;

    private static Task<double> Scrolled(BrowserUser person) => person.Page.EvaluateAsync<double>("window.scrollY");
}
