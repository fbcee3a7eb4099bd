using System.Net;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the forms for an action: mistakes, past due dates, deletion, and a form that is sent twice.</summary>
public sealed class PlanActionsTests(SharedApplication shared) : IAsyncLifetime
{
    private TestRound round = null!;
    private Room Room => round.Room;
    private string Plan => $"{Room.Path}/plan";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => round = await TestRound.In(shared);

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Action_WithADueDateInThePast_IsAskedAboutOnce()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/new/3.1";
        var id = $"{Guid.NewGuid()}";
        using var asked = await facilitator.Post(path, PlanForms.Fields("Agree one form", "31 March 2020", 0, id));
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("31 March 2020 is in the past", page, StringComparison.Ordinal);
        Assert.Empty((await PlanForms.Stored(Room)).Plan.Entries);

        using var other = await facilitator.Post(
            path,
            [.. PlanForms.Fields("Agree one form", "1 April 2020", 0, id), ("Input.PastDue", "31 March 2020")]
        );
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var kept = await facilitator.Post(
            path,
            [.. PlanForms.Fields("Agree one form", "31 March 2020", 0, id), ("Input.PastDue", "31 March 2020")]
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);

        // The page does not ask again about a past date that the facilitator has chosen to keep.
        var action = (await PlanForms.Stored(Room)).Plan.Entries.Single();
        using var changed = await facilitator.Post(
            $"{Plan}/actions/{action.Id.Value}",
            PlanForms.Fields("Agree two forms", "31 March 2020", 1)
        );
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
    }

    [Fact]
    public async Task Action_AddedByMistake_CanBeDeleted()
    {
        await PlanForms.Reveal(Room);
        var action = await PlanForms.Save(Room, PlanForms.Action);
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/{action.Value}";
        Assert.Contains($"{path}/delete", await facilitator.Text(path), StringComparison.Ordinal);
        await PlanForms.Save(Room, PlanForms.Action with { Text = "Changed meanwhile" }, action, version: 1);
        using var asked = await facilitator.Post($"{path}/delete", [("Version", "1")]);
        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        Assert.Contains(
            "Changed meanwhile",
            await asked.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        using var deleted = await facilitator.Post($"{path}/delete", [("Version", "2")]);
        Assert.Equal(Plan, deleted.Headers.Location!.OriginalString);
        Assert.Empty((await PlanForms.Stored(Room)).Plan.Entries);
    }

    [Fact]
    public async Task Action_SentTwice_IsMadeOnce()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/new/3.1";
        var id = ParticipantClient.Field(await facilitator.Text(path), "Input.Id");
        foreach (var _ in new[] { 1, 2 })
        {
            using var saved = await facilitator.Post(path, PlanForms.Fields("Agree one form", "31 March 2027", 0, id));
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
            (await PlanForms.Stored(Room)).Plan.Entries.Single().Action
        );
    }

    [Fact]
    public async Task Action_WithMistakes_SaysThemAndKeepsWhatWasTyped()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        using var refused = await facilitator.Post(
            $"{Plan}/actions/new/3.1",
            PlanForms.Fields("", "soon", 0, $"{Guid.NewGuid()}")
        );
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("Enter what needs to be done", page, StringComparison.Ordinal);
        Assert.Contains("Enter a due date with a day, month and year", page, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Health visiting\"", page, StringComparison.Ordinal);
        Assert.Empty((await PlanForms.Stored(Room)).Plan.Entries);
    }
}
