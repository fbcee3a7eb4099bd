using System.Net;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests priorities, actions and case studies: who may see and change them, and which input is refused.
/// </summary>
public sealed class PlanTests(SharedApplication shared) : IAsyncLifetime
{
    private static readonly PlanAction Action = new(
        "Agree one form",
        "Health visiting",
        "Anna",
        new DateOnly(2027, 3, 31),
        ActionStatus.NotStarted
    );

    private TestRound round = null!;

    private Room Room => round.Room;

    private string Plan => $"{Room.Path}/plan";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => round = await TestRound.In(shared);

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Plan_OfSomebodyElse_IsNotThere()
    {
        await Reveal();
        var action = await Save(Action);
        var email = $"{Guid.NewGuid():N}@example.org";
        await Room.AddAccount(email);
        using var other = await SignedInClient.To(round.Application, email);
        string[] pages =
        [
            "",
            "/priorities",
            "/actions/new/1.1",
            $"/actions/{action.Value}",
            "/case-studies",
            "/case-studies/A",
            ".csv",
            ".ics",
        ];
        foreach (var page in pages)
        {
            using var answer = await other.Get(Plan + page);
            Assert.Equal((page, HttpStatusCode.NotFound), (page, answer.StatusCode));
        }

        foreach (var act in pages.Skip(1).Where(page => !page.StartsWith('.') && page != "/case-studies"))
        {
            using var answer = await other.Post(
                Plan + act,
                [
                    ("Input.Id", $"{Guid.NewGuid()}"),
                    ("Input.Text", "Hers"),
                    ("Input.Status", "Done"),
                    ("Input.Version", "1"),
                ],
                formOf: "/sign-out"
            );
            Assert.Equal((act, HttpStatusCode.NotFound), (act, answer.StatusCode));
        }

        Assert.Equal(Action, (await Stored()).Plan.Entries.Single().Action);
    }

    [Fact]
    public async Task Plan_OfWhatDoesNotExist_IsNotThere()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        foreach (
            var page in new[]
            {
                "/actions/new/9.9",
                "/actions/new/1.1a",
                $"/actions/{Guid.NewGuid()}",
                "/case-studies/Z",
                ".ics",
                ".pdf",
            }
        )
        {
            using var answer = await facilitator.Get(Plan + page);
            Assert.Equal((page, HttpStatusCode.NotFound), (page, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Plan_BeforeTheReveal_HasNothingToChooseFrom()
    {
        await Room.People(1, 2, 3, 4, 5);
        using var facilitator = await SignedInClient.To(Room);
        Assert.Contains(
            "reveal the scores for the enablers first",
            await facilitator.Text(Plan),
            StringComparison.Ordinal
        );
        foreach (var page in new[] { "/priorities", "/actions/new/1.1" })
        {
            using var answer = await facilitator.Get(Plan + page);
            Assert.Equal(Plan, answer.Headers.Location!.OriginalString);
        }

        using var refused = await facilitator.Post(
            $"{Plan}/actions/new/1.1",
            [("Input.Id", $"{Guid.NewGuid()}"), ("Input.Text", "Early"), ("Input.Status", "NotStarted")],
            formOf: "/sign-out"
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Empty((await Stored()).Plan.Entries);
    }

    [Fact]
    public async Task Priorities_OnceRevealed_HaveTheProposedOnesTicked()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var choices = await Choices(facilitator);
        Assert.Equal(["3.1", "1.2", "2.3"], choices.Where(choice => choice.Chosen).Select(choice => choice.Enabler));
        using var saved = await Choose(facilitator, choices);
        Assert.Equal(Plan, saved.Headers.Location!.OriginalString);
        Assert.Equal(["3.1", "1.2", "2.3"], (await Stored()).Plan.Chosen.Select(choice => choice.Enabler));
    }

    [Fact]
    public async Task Priorities_WithOneThatIsNotProposed_NeedAReason()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var choices = await Choices(facilitator);
        var other = choices.FindIndex(choice => choice.Enabler == "2.4");
        choices[other] = choices[other] with { Chosen = true };
        choices[1] = choices[1] with { Chosen = false, Why = "Next year" };
        using var refused = await Choose(facilitator, choices);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains(
            "Enter a reason for choosing “One cohesive service”, which we did not propose",
            page,
            StringComparison.Ordinal
        );
        // The enabler is now the last of the three chosen ones, and its reason is visible without opening anything.
        Assert.Contains("href=\"#Input_2__Why\"", page, StringComparison.Ordinal);
        var reason = new HtmlParser().ParseDocument(page).QuerySelector("[name='Input[2].Why']")!;
        Assert.Null(reason.Closest("details"));
        Assert.Contains("Next year", page, StringComparison.Ordinal);
        Assert.Null((await Stored()).Plan.Priorities);

        choices[other] = choices[other] with { Why = "Families asked for it" };
        using var saved = await Choose(facilitator, choices);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["3.1", "2.3", "2.4"], (await Stored()).Plan.Chosen.Select(choice => choice.Enabler));
        Assert.Equal([new("1.2", "Next year")], (await Stored()).Plan.Priorities!.LeftOut);
        Assert.Contains("Families asked for it", await facilitator.Text(Plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Priorities_MovedUpAndDown_KeepOneOrderAndWhatWasTyped()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var choices = await Choices(facilitator);
        choices[0] = choices[0] with { Why = "Typed before the move" };
        using var moved = await facilitator.Post(
            $"{Plan}/priorities?handler=Move&enabler=2.3&up=true",
            [("Version", "0"), .. choices.SelectMany(FieldsOf)],
            formOf: $"{Plan}/priorities"
        );
        var page = await moved.Content.ReadAsStringAsync(Cancellation);
        var after = Choices(page);

        // After a move, the form on the page is the one that saves, so sending it does not repeat the move.
        Assert.Equal($"{Plan}/priorities", PageForm.Read(page, $"{Plan}/priorities?handler=Move")[0].Action);
        Assert.Equal(["3.1", "2.3", "1.2"], after.Where(choice => choice.Chosen).Select(choice => choice.Enabler));
        Assert.Equal("Typed before the move", after[0].Why);
        Assert.Null((await Stored()).Plan.Priorities);

        // Next time, the page lists the stored choices in their order, and then the enablers that the results propose.
        using var saved = await Choose(facilitator, after);
        Assert.Equal(["3.1", "2.3", "1.2"], (await Stored()).Plan.Chosen.Select(choice => choice.Enabler));
        Assert.Equal(["3.1", "2.3", "1.2"], (await Choices(facilitator)).Take(3).Select(choice => choice.Enabler));
    }

    [Fact]
    public async Task Priorities_BesideEachEnabler_ShowAverageAndAgreedScore()
    {
        await Reveal();
        Room.Must(
            await Room.Get<BallotStore>()
                .RecordAgreedScore(Room.Account, round.Id, Room.Framework.Find("2.3")!, new(2, "", ""), 0, Cancellation)
        );
        using var facilitator = await SignedInClient.To(Room);
        var page = await facilitator.Text($"{Plan}/priorities");
        Assert.Contains("Average 1.0. ", page, StringComparison.Ordinal);
        Assert.Contains("Average 3.0. Agreed score 2. ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_WithADueDateInThePast_IsAskedAboutOnce()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/new/3.1";
        var id = $"{Guid.NewGuid()}";
        using var asked = await facilitator.Post(path, Fields("Agree one form", "31 March 2020", 0, id));
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("31 March 2020 is in the past", page, StringComparison.Ordinal);
        Assert.Empty((await Stored()).Plan.Entries);

        using var other = await facilitator.Post(
            path,
            [.. Fields("Agree one form", "1 April 2020", 0, id), ("Input.PastDue", "31 March 2020")]
        );
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var kept = await facilitator.Post(
            path,
            [.. Fields("Agree one form", "31 March 2020", 0, id), ("Input.PastDue", "31 March 2020")]
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);

        // The page does not ask again about a date that the facilitator has kept.
        var action = (await Stored()).Plan.Entries.Single();
        using var changed = await facilitator.Post(
            $"{Plan}/actions/{action.Id.Value}",
            Fields("Agree two forms", "31 March 2020", 1)
        );
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
    }

    [Fact]
    public async Task Action_AddedByMistake_CanBeDeleted()
    {
        await Reveal();
        var action = await Save(Action);
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/{action.Value}";
        Assert.Contains($"{path}/delete", await facilitator.Text(path), StringComparison.Ordinal);
        await Save(Action with { Text = "Changed meanwhile" }, action, version: 1);
        using var asked = await facilitator.Post($"{path}/delete", [("Version", "1")]);
        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        Assert.Contains(
            "Changed meanwhile",
            await asked.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var deleted = await facilitator.Post($"{path}/delete", [("Version", "2")]);
        Assert.Equal(Plan, deleted.Headers.Location!.OriginalString);
        Assert.Empty((await Stored()).Plan.Entries);
    }

    [Fact]
    public async Task Challenges_ByWhatCanBeDone_AreBesidePrioritiesAndActions()
    {
        await Reveal();
        await Room.Ask(Ballot.Challenges);
        var challenges = Room.Framework.Definition.Challenges;
        foreach (var person in Enumerable.Range(0, 5))
        {
            Room.Must(
                await Room.Get<ResponseStore>()
                    .Save(
                        round.Id,
                        await Room.Join(0, 0, null),
                        Ballot.Challenges,
                        new()
                        {
                            Challenges =
                            [
                                new(challenges[0].Id, person < 3 ? ScopeForAction.Gift : null, "", ""),
                                new(challenges[1].Id, ScopeForAction.Around, "", ""),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
        }

        Room.Must(
            await Room.Get<BallotStore>()
                .RecordRoomChallenges(
                    Room.Account,
                    round.Id,
                    [new(challenges[2].Id, ScopeForAction.Gift, "", "")],
                    cancellationToken: Cancellation
                )
        );
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("3.1", "")], []), 0, Cancellation)
        );
        using var facilitator = await SignedInClient.To(Room);

        // Nothing that people said is shown before it is revealed, but challenges that the whole room named are shown.
        var before = await facilitator.Text(Plan);
        Assert.Contains($"{challenges[2].Title}: marked in the room", before, StringComparison.Ordinal);
        Assert.DoesNotContain($"{challenges[0].Title}:", before, StringComparison.Ordinal);

        await Room.Reveal(Ballot.Challenges);
        string[] expected =
        [
            $"In our gift:</strong> {challenges[0].Title}: 3 people; {challenges[2].Title}: marked in the room.",
            $"<dd>{challenges[1].Title}: 5 people</dd>",
            $"<dd>{challenges[0].Title}: 2 people</dd>",
        ];
        var plan = WebUtility.HtmlDecode(await facilitator.Text(Plan));
        Assert.All(expected, text => Assert.Contains(text, plan, StringComparison.Ordinal));
        var action = WebUtility.HtmlDecode(await facilitator.Text($"{Plan}/actions/new/3.1"));
        Assert.All(expected[1..], text => Assert.Contains(text, action, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Priorities_AfterAnotherFacilitator_KeepBothInSight()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var choices = await Choices(facilitator);
        choices[0] = choices[0] with { Why = "Said by the second" };
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("1.1", "Said by the first")], []), 0, Cancellation)
        );
        using var second = await Choose(facilitator, choices, version: 0);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"1\"", page, StringComparison.Ordinal);
        using var third = await Choose(facilitator, choices, version: 1);
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal("Said by the second", (await Stored()).Plan.Chosen[0].Why);
    }

    [Fact]
    public async Task Action_SentTwice_IsMadeOnce()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/new/3.1";
        var id = ParticipantClient.Field(await facilitator.Text(path), "Input.Id");
        foreach (var _ in new[] { 1, 2 })
        {
            using var saved = await facilitator.Post(path, Fields("Agree one form", "31 March 2027", 0, id));
            Assert.Equal($"{Plan}#enabler-3-1", saved.Headers.Location!.OriginalString);
        }

        Assert.Equal(
            new PlanAction(
                "Agree one form",
                "Health visiting",
                "Anna",
                new DateOnly(2027, 3, 31),
                ActionStatus.NotStarted
            ),
            (await Stored()).Plan.Entries.Single().Action
        );
    }

    [Fact]
    public async Task Action_WithMistakes_SaysThemAndKeepsWhatWasTyped()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        using var refused = await facilitator.Post(
            $"{Plan}/actions/new/3.1",
            Fields("", "soon", 0, $"{Guid.NewGuid()}")
        );
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("Enter what needs to be done", page, StringComparison.Ordinal);
        Assert.Contains("Enter a due date with a day, month and year", page, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Health visiting\"", page, StringComparison.Ordinal);
        Assert.Empty((await Stored()).Plan.Entries);
    }

    [Fact]
    public async Task Action_AfterAnotherFacilitator_KeepsBothInSight()
    {
        await Reveal();
        var action = await Save(Action);
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/{action.Value}";
        Assert.Equal("1", ParticipantClient.Field(await facilitator.Text(path), "Input.Version"));
        await Save(Action with { Text = "Said by the first" }, action, version: 1);
        using var second = await facilitator.Post(path, Fields("Said by the second", "", 1, status: "UnderWay"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        Assert.Equal("2", ParticipantClient.Field(page, "Input.Version"));
        using var third = await facilitator.Post(path, Fields("Said by the second", "", 2, status: "UnderWay"));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);

        var history = WebUtility.HtmlDecode(await facilitator.Text(path));
        Assert.Contains("The status changed from “Not started” to “Under way”.", history, StringComparison.Ordinal);
        Assert.Contains(
            "The text changed from “Said by the first” to “Said by the second”.",
            history,
            StringComparison.Ordinal
        );
        Assert.Contains("Created the action.", history, StringComparison.Ordinal);
        Assert.Contains("Facilitator, ", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_AfterTheRoundIsClosed_GoesOn()
    {
        await Reveal();
        Room.Must(
            await Room.Get<RoundStore>()
                .Close(Room.Account, round.Id, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        using var facilitator = await SignedInClient.To(Room);
        using var chosen = await Choose(facilitator, await Choices(facilitator));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        using var saved = await facilitator.Post(
            $"{Plan}/actions/new/3.1",
            Fields("Agree", "", 0, $"{Guid.NewGuid()}")
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(
            "Choose your priorities",
            await facilitator.Text($"{Room.Path}/results"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Plan_InTheNextRound_BeginsWithWhatIsOpen()
    {
        await Reveal();
        var open = await Save(Action);
        await Save(Action with { Text = "All done", Status = ActionStatus.Done });
        var partnership = (await Room.Get<RoundQueries>().Find(Room.Account, round.Id, Cancellation))!.Partnership;
        var next = Room.Must(
            await Room.Get<RoundStore>()
                .Create(
                    Room.Account,
                    partnership,
                    Room.Must(RoundSetup.From("Spring 2027", "", Confidentiality.Default)),
                    Room.Framework.Definition.Id,
                    Room.Framework.Definition.Version,
                    DateTimeOffset.UtcNow.AddDays(1),
                    cancellationToken: Cancellation
                )
        );
        using var facilitator = await SignedInClient.To(Room);
        foreach (var page in new[] { "", "/plan" })
        {
            var text = await facilitator.Text($"/rounds/{next.Value}{page}");
            Assert.Contains("Still open from earlier rounds", text, StringComparison.Ordinal);
            Assert.Contains($"/rounds/{next.Value}/plan/actions/{open.Value}", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("All done", await facilitator.Text($"/rounds/{next.Value}"), StringComparison.Ordinal);
        using var done = await facilitator.Post(
            $"/rounds/{next.Value}/plan/actions/{open.Value}",
            Fields("Agree one form", "", 1, status: "Done")
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.DoesNotContain(
            "Still open from earlier rounds",
            await facilitator.Text($"/rounds/{next.Value}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Files_OfAPlan_HoldItsActions()
    {
        await Reveal();
        await Save(Action with { Text = "=Agree one form" });
        using var facilitator = await SignedInClient.To(Room);
        using var csv = await facilitator.Get($"{Plan}.csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(
            " Autumn 2026 plan.csv",
            csv.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ",3.1,Information sharing,,'=Agree one form,Health visiting,Anna,2027-03-31,not started,Autumn 2026",
            await csv.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var calendar = await facilitator.Get($"{Plan}.ics");
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "DTSTART;VALUE=DATE:20270331\r\n",
            await calendar.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "What you will do: no priorities, 1 action open",
            await facilitator.Text($"{Room.Path}/results.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Participant_OnceSomethingIsDecided_ReadsItWithoutHistory()
    {
        await Reveal();
        using var seat = await ParticipantClient.In(round);
        Assert.DoesNotContain("What you will do", await seat.Text($"{seat.Path}/results"), StringComparison.Ordinal);
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("3.1", "Asked for")], []), 0, Cancellation)
        );
        await Save(Action);
        var page = await seat.Text($"{seat.Path}/results");
        Assert.Contains("What you will do: 1 priority, 1 action open", page, StringComparison.Ordinal);
        Assert.Contains("Asked for", page, StringComparison.Ordinal);
        Assert.Contains("Anna, Health visiting", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/plan", page, StringComparison.Ordinal);
        using var refused = await seat.Get(Plan);
        Assert.StartsWith("/sign-in", refused.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseStudy_AfterAnotherFacilitator_KeepsBothInSight()
    {
        await Reveal();
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/case-studies/G";
        using var first = await facilitator.Post(path, [("Input.Areas", "Northshire"), ("Input.Version", "0")]);
        Assert.Equal($"{Plan}/case-studies#study-G", first.Headers.Location!.OriginalString);
        using var second = await facilitator.Post(path, [("Input.Areas", "Eastshire"), ("Input.Version", "0")]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Northshire", page, StringComparison.Ordinal);
        Assert.Contains("Eastshire", page, StringComparison.Ordinal);
        using var twice = await facilitator.Post(
            path,
            [("Input.Areas", "Eastshire\neastshire"), ("Input.Version", "1")]
        );
        Assert.Contains(
            "is listed 2 times. List it once",
            await twice.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("3.1", "")], []), 0, Cancellation)
        );
        Assert.Contains(
            "Sharing birth data</a> (Northshire).",
            WebUtility.HtmlDecode(await facilitator.Text(Plan)),
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// Reveals the scores of six people: “Common agenda” and “Information sharing” are low, and “Locality organisation”
    /// is divided.
    /// </summary>
    private async Task Reveal()
    {
        foreach (var localities in new[] { 1, 1, 1, 5, 5, 5 })
        {
            Room.Must(
                await Room.Give(
                    await Room.Join(localities % 2, 0, null),
                    Ballot.Enablers,
                    [4, 2, 4, 4, 4, 4, localities, 4, 1, 4, 4, 4]
                )
            );
        }

        await Room.Reveal(Ballot.Enablers);
    }

    private async Task<ActionId> Save(PlanAction action, ActionId? id = null, int version = 0) =>
        Room.Must(
            await Room.Get<PlanStore>()
                .SaveAction(
                    Room.Account,
                    round.Id,
                    id ?? new(Guid.CreateVersion7()),
                    Room.Framework.Find("3.1")!,
                    action,
                    version,
                    DateTimeOffset.UtcNow,
                    Cancellation
                )
        );

    private async Task<RoundPlan> Stored() =>
        (await Room.Get<PlanQueries>().Find(Room.Account, round.Id, Cancellation))!;

    private async Task<List<Choice>> Choices(SignedInClient facilitator) =>
        Choices(await facilitator.Text($"{Plan}/priorities"));

    private static List<Choice> Choices(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        return
        [
            .. Enumerable
                .Range(0, Room.Framework.Enablers.Count)
                .Select(i => new Choice(
                    Value($"Input[{i}].Enabler"),
                    page.QuerySelector($"[name='Input[{i}].Chosen']")!.HasAttribute("checked"),
                    page.QuerySelector($"[name='Input[{i}].Why']")!.TextContent
                )),
        ];

        string Value(string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value") ?? "";
    }

    private Task<HttpResponseMessage> Choose(SignedInClient facilitator, List<Choice> choices, int version = 0) =>
        facilitator.Post($"{Plan}/priorities", [("Version", $"{version}"), .. choices.SelectMany(FieldsOf)]);

    private static IEnumerable<(string, string)> FieldsOf(Choice choice, int i)
    {
        IEnumerable<(string, string)> tick = choice.Chosen ? [($"Input[{i}].Chosen", "yes")] : [];
        return [($"Input[{i}].Enabler", choice.Enabler), ($"Input[{i}].Why", choice.Why), .. tick];
    }

    private static IEnumerable<(string, string)> Fields(
        string text,
        string due,
        int version,
        string? id = null,
        string status = "NotStarted"
    ) =>
        [
            ("Input.Id", id ?? ""),
            ("Input.Text", text),
            ("Input.Owner", "Health visiting"),
            ("Input.Person", "Anna"),
            ("Input.Due", due),
            ("Input.Status", status),
            ("Input.Version", $"{version}"),
        ];

    private sealed record Choice(string Enabler, bool Chosen, string Why);
}
