using System.Net;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests who may see a round's plan and when, and what the plan contains in the next round and in exports.
/// </summary>
public sealed class PlanPageTests(SharedApplication shared) : IAsyncLifetime
{
    private TestRound round = null!;
    private Room Room => round.Room;
    private string Plan => $"{Room.Path}/plan";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => round = await TestRound.In(shared);

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Plan_OfSomebodyElse_IsNotThere()
    {
        await PlanForms.Reveal(Room);
        var action = await PlanForms.Save(Room, PlanForms.Action);
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

        Assert.Equal(PlanForms.Action, (await PlanForms.Stored(Room)).Plan.Entries.Single().Action);
    }

    [Fact]
    public async Task Plan_OfWhatDoesNotExist_IsNotThere()
    {
        await PlanForms.Reveal(Room);
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
        Assert.Empty((await PlanForms.Stored(Room)).Plan.Entries);
    }

    [Fact]
    public async Task Plan_AfterTheRoundIsClosed_GoesOn()
    {
        await PlanForms.Reveal(Room);
        Room.Must(
            await Room.Get<RoundStore>()
                .Close(Room.Account, round.Id, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        using var facilitator = await SignedInClient.To(Room);
        using var chosen = await PlanForms.Choose(Room, facilitator, await PlanForms.Choices(Room, facilitator));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        using var saved = await facilitator.Post(
            $"{Plan}/actions/new/3.1",
            PlanForms.Fields("Agree", "", 0, $"{Guid.NewGuid()}")
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
        await PlanForms.Reveal(Room);
        var open = await PlanForms.Save(Room, PlanForms.Action);
        await PlanForms.Save(Room, PlanForms.Action with { Text = "All done", Status = ActionStatus.Done });
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
            Assert.Contains("Actions still open from earlier rounds", text, StringComparison.Ordinal);
            Assert.Contains($"/rounds/{next.Value}/plan/actions/{open.Value}", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("All done", await facilitator.Text($"/rounds/{next.Value}"), StringComparison.Ordinal);
        using var done = await facilitator.Post(
            $"/rounds/{next.Value}/plan/actions/{open.Value}",
            PlanForms.Fields("Agree one form", "", 1, status: "Done")
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.DoesNotContain(
            "Actions still open from earlier rounds",
            await facilitator.Text($"/rounds/{next.Value}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Files_OfAPlan_HoldItsActions()
    {
        await PlanForms.Reveal(Room);
        await PlanForms.Save(Room, PlanForms.Action with { Text = "=Agree one form" });
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
        await PlanForms.Reveal(Room);
        using var returnToken = await ParticipantClient.In(round);
        Assert.DoesNotContain(
            "What you will do",
            await returnToken.Text($"{returnToken.Path}/results"),
            StringComparison.Ordinal
        );
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("3.1", "Asked for")], []), 0, Cancellation)
        );
        await PlanForms.Save(Room, PlanForms.Action);
        var page = await returnToken.Text($"{returnToken.Path}/results");
        Assert.Contains("What you will do: 1 priority, 1 action open", page, StringComparison.Ordinal);
        Assert.Contains("Asked for", page, StringComparison.Ordinal);
        Assert.Contains("Anna, Health visiting", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/plan", page, StringComparison.Ordinal);
        using var refused = await returnToken.Get(Plan);
        Assert.StartsWith("/sign-in", refused.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
    }
}
