using System.Diagnostics;
using System.Net;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Tests.Http;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests a meeting of a facilitator, who has a presenter's page and a projector, and twelve people: nine on phones, one
/// on a keyboard, one whose browser runs no scripts, and one on paper. No one tells them to open a page: each page
/// shows what to do next. Three nodes serve people's requests in turn.
/// </summary>
public sealed class LiveRoom(Chromium chromium)
{
    private const int Phones = 9;

    [Fact]
    public async Task Room_FromTheQrCodeToTheClose_FollowsByItself()
    {
        await using var proxy = await Forwarder.Start(IPAddress.Loopback, (_, _) => { });
        await using var first = await RunningApplication.Start(DatabaseKind.Postgres);
        var same = ("Beyond__Database", first.Database.Connection!);
        await using var second = await RunningApplication.Start(DatabaseKind.Postgres, same);
        await using var third = await RunningApplication.Start(DatabaseKind.Postgres, same);
        proxy.Nodes = [first.Address, second.Address, third.Address];
        await using var room = await Room.In(first, agencies: "Council early years\nHealth visiting\nMidwifery");
        using var direct = await SignedInClient.To(room);
        await using var facilitator = await BrowserUser.With(chromium, "live-facilitator", width: 1280);
        await facilitator.SignIn(proxy.Plain, room.Facilitator);
        var round = new Uri(proxy.Plain, room.Path).ToString();
        var sheet = await RoomSteps.PrintASheet(facilitator, round);
        var projector = await OpenProjector(facilitator, round);
        var people = await Arrive(proxy.Plain, projector);
        try
        {
            var (phones, keyboard, plain) = (people[..Phones], people[Phones], people[^1]);
            await Assertions.Expect(projector.Locator("main")).ToContainTextAsync("11 joined");
            await LiveScoring.ScoreAlone(people);
            await SaveASheet(facilitator, round, sheet);
            await facilitator.GoTo($"{round}/presenter");
            await Assertions.Expect(projector.Locator("main")).ToContainTextAsync("11 finished");
            await Assertions.Expect(projector.Locator("main")).ToContainTextAsync("1 answered everything, not yet");

            await Reveal(facilitator, people, asleep: phones[7], offline: phones[8]);
            await SecondVoteDuringAnOutage(proxy, direct, room, people);
            await GiveSecondScores(facilitator, projector, people);
            await Indicators(direct, room, [.. phones, keyboard]);
            await Challenges(direct, room, [.. phones, keyboard]);
            await Close(facilitator, round, [.. phones, keyboard]);

            await plain.Follow("Refresh this page");
            await plain.Follow("See the results");
            Assert.Contains("Locality organisation", await plain.Text(), StringComparison.Ordinal);
            await facilitator.GoTo($"{round}/results");
            var results = await facilitator.Text();
            Assert.Contains("12 people", results, StringComparison.Ordinal);
            Assert.Contains("1 of the people who took part answered on paper", results, StringComparison.Ordinal);
            Assert.Contains(LiveScoring.Evidence, results, StringComparison.Ordinal);
            Assert.DoesNotContain("Phone 3", results, StringComparison.Ordinal);
            Assert.Matches("9 scored", await facilitator.Page.Locator("#item-2-3a").TextContentAsync());
            Assert.All(
                people.Append(facilitator).SelectMany(person => person.Complaints),
                complaint => Assert.Matches("ERR_INTERNET_DISCONNECTED|status of (409|502)", complaint)
            );
        }
        finally
        {
            foreach (var person in people)
            {
                await person.DisposeAsync();
            }
        }
    }

    private static async Task<IPage> OpenProjector(BrowserUser facilitator, string round)
    {
        await facilitator.GoTo($"{round}/presenter");
        var projector = await facilitator.Page.Context.RunAndWaitForPageAsync(() =>
            facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Open the projector view" }).ClickAsync()
        );
        await projector.SetViewportSizeAsync(1920, 1080);
        return projector;
    }

    /// <summary>
    /// Lets people join: those on phones with the QR code on the projector, and the others with the address and code
    /// shown there.
    /// </summary>
    private async Task<List<BrowserUser>> Arrive(Uri site, IPage projector)
    {
        var scanned = await QrCodes.Read(projector, projector.Locator(".bb-slide__qr"));
        var code = RoomSteps.FindCode(await projector.Locator("main").InnerTextAsync());
        var people = new List<BrowserUser>();
        for (var number = 0; number < Phones; number++)
        {
            var width = number == 0 ? 320 : 390;
            people.Add(await BrowserUser.With(chromium, $"live-{number + 1}", width: width, inspects: number == 0));
        }

        people.Add(await BrowserUser.With(chromium, "live-keyboard", width: 1280, inspects: false));
        people.Add(await BrowserUser.With(chromium, "live-plain", scripts: false, inspects: false));
        await Task.WhenAll(
            people.Select(
                async (person, number) =>
                {
                    if (number < Phones)
                    {
                        await person.GoTo(scanned);
                    }
                    else
                    {
                        await person.GoTo(new Uri(site, "join"));
                        await person.Fill("Code", code);
                        await person.Press("Continue");
                    }

                    await RoomSteps.Join(person, number);
                }
            )
        );
        return people;
    }

    private static async Task SaveASheet(BrowserUser facilitator, string round, string sheet)
    {
        await RoomSteps.TypeASheet(facilitator, round, sheet, "Midwifery", "44444454444-");
        await facilitator.Press("Save this sheet");
    }

    /// <summary>
    /// Reveals the scores from the presenter's page, and chooses to count complete answers that were not submitted.
    /// During the reveal, one phone is asleep, and another has no network connection.
    /// </summary>
    private static async Task Reveal(
        BrowserUser facilitator,
        List<BrowserUser> people,
        BrowserUser asleep,
        BrowserUser offline
    )
    {
        var sleep = await asleep.Page.Context.NewCDPSessionAsync(asleep.Page);
        await sleep.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await offline.Page.Context.SetOfflineAsync(true);
        BrowserUser[] awake = [.. people[..^1].Where(person => person != asleep && person != offline)];

        await facilitator.Page.GetByText("Reveal to everyone …").ClickAsync();
        await BrowserUser.Check(facilitator.Page.GetByLabel("Count them"));
        await facilitator.Look();
        var all = awake.Select(person => LivePages.Sees(person, "The results are here")).ToList();
        await LivePages.PressAndReport(facilitator, "Reveal to everyone", all, "the reveal");
        await Assertions.Expect(people[2].Page.Locator("main")).ToContainTextAsync("because they were complete.");
        await people[0].Look();

        await sleep.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await offline.Page.Context.SetOfflineAsync(false);
        await LivePages.Sees(asleep, "The results are here");
        await LivePages.Sees(offline, "The results are here");
    }

    /// <summary>Starts a second vote while the proxy answers every request with 502 for ten seconds.</summary>
    private static async Task SecondVoteDuringAnOutage(
        Forwarder proxy,
        SignedInClient direct,
        Room room,
        List<BrowserUser> people
    )
    {
        proxy.IsDown = true;
        await Act(direct, $"{room.Path}/again/{LiveScoring.Divided}");
        await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        proxy.IsDown = false;
        Assert.True(proxy.Refused > 0, "No page sent a request during the outage.");
        var mended = Stopwatch.StartNew();
        await LivePages.Report(
            [.. people[..^1].Select(person => LivePages.Sees(person, "Score “Locality organisation” a second time"))],
            mended,
            "the end of an outage"
        );
        await LivePages.LookInEveryColour(people[0]);
    }

    private static async Task GiveSecondScores(BrowserUser facilitator, IPage projector, List<BrowserUser> people)
    {
        var (keyboard, plain) = (people[Phones], people[^1]);
        await Task.WhenAll(people[..Phones].Select(person => LiveScoring.AnswerNext(person, "/again/2.3$", 3)));
        await KeyboardJourney.TabTo(keyboard.Page, keyboard.Page.Locator(LiveScoring.NextStepLink).Last);
        await keyboard.Page.Keyboard.PressAsync("Enter");
        await keyboard.Arrive("/again/2.3$");
        await KeyboardJourney.TabTo(keyboard.Page, keyboard.Page.Locator("input[type=radio]").First);
        await keyboard.Page.Keyboard.PressAsync("Space");
        await keyboard.Page.Keyboard.PressAsync("ArrowRight");
        await KeyboardJourney.TabTo(
            keyboard.Page,
            keyboard.Page.GetByRole(AriaRole.Button, new() { Name = "Save and submit" })
        );
        await keyboard.Page.Keyboard.PressAsync("Enter");
        await LivePages.Sees(keyboard, "You have submitted your answers");
        await plain.Follow("Refresh this page");
        await plain.Follow("Give a second score");
        await BrowserUser.Check(plain.Page.Locator("input[type=radio][value='3']"));
        await plain.Press("Save and submit");

        await facilitator.Page.ReloadAsync();
        await facilitator
            .Page.GetByRole(AriaRole.Button, new() { Name = "Locality organisation second vote" })
            .ClickAsync();
        await Assertions.Expect(projector.Locator("h1")).ToHaveTextAsync("Locality organisation");
        await Assertions
            .Expect(projector.Locator("main"))
            .ToContainTextAsync("Second vote: 11 of 12 people who joined have finished.");
        await facilitator.Page.GetByText("Reveal to everyone …").ClickAsync();
        var all = people[..^1].Select(person => LivePages.Sees(person, "The results are here")).ToList();
        await LivePages.PressAndReport(facilitator, "Reveal to everyone", all, "the second reveal");
    }

    private static async Task Indicators(SignedInClient direct, Room room, List<BrowserUser> people)
    {
        await Act(direct, $"{room.Path}/dig-deeper", ("Input.Enablers", LiveScoring.Divided));
        await Task.WhenAll(
            people.Select(person => LivePages.Sees(person, "Score the indicators of “Locality organisation”"))
        );
        await Task.WhenAll(people[..Phones].Select(person => LiveScoring.AnswerNext(person, "/indicators/2.3$", 2)));
    }

    private static async Task Challenges(SignedInClient direct, Room room, List<BrowserUser> people)
    {
        await Act(direct, $"{room.Path}/challenges?handler=Ask");
        await Task.WhenAll(people[..Phones].Select(person => LivePages.Sees(person, "Say what gets in the way")));
        await people[0].Look();
        await Task.WhenAll(
            people[..Phones]
                .Select(async person =>
                {
                    await person.Page.Locator(LiveScoring.NextStepLink).Last.ClickAsync();
                    await person.Arrive("/challenges$");
                    await BrowserUser.Check(person.Page.Locator("input[type=checkbox]").First);
                    await person.Press("Save and submit");
                })
        );
    }

    private static async Task Close(BrowserUser facilitator, string round, List<BrowserUser> people)
    {
        await facilitator.GoTo($"{round}/close");
        var all = people.Select(person => LivePages.Sees(person, "The round is closed")).ToList();
        await LivePages.PressAndReport(facilitator, "Close the round and see the results", all, "the close");
        await LivePages.LookInEveryColour(people[0]);
    }

    private static async Task Act(SignedInClient direct, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await direct.Post(path, fields, formOf: path.Split('?')[0]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
