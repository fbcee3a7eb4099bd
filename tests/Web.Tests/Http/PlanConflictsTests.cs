using System.Net;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that a facilitator who would overwrite what another has saved in the plan sees it first.</summary>
public sealed class PlanConflictsTests(SharedApplication shared) : IAsyncLifetime
{
    private TestRound round = null!;
    private Room Room => round.Room;
    private string Plan => $"{Room.Path}/plan";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => round = await TestRound.In(shared);

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Priorities_AfterAnotherFacilitator_KeepBothInSight()
    {
        await PlanForms.Reveal(Room);
        using var facilitator = await SignedInClient.To(Room);
        var choices = await PlanForms.Choices(Room, facilitator);
        choices[0] = choices[0] with { Why = "Said by the second" };
        Room.Must(
            await Room.Get<PlanStore>()
                .SavePriorities(Room.Account, round.Id, new([new("1.1", "Said by the first")], []), 0, Cancellation)
        );
        using var second = await PlanForms.Choose(Room, facilitator, choices, version: 0);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Version\" value=\"1\"", page, StringComparison.Ordinal);
        using var third = await PlanForms.Choose(Room, facilitator, choices, version: 1);
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal("Said by the second", (await PlanForms.Stored(Room)).Plan.Chosen[0].Why);
    }

    [Fact]
    public async Task Action_AfterAnotherFacilitator_KeepsBothInSight()
    {
        await PlanForms.Reveal(Room);
        var action = await PlanForms.Save(Room, PlanForms.Action);
        using var facilitator = await SignedInClient.To(Room);
        var path = $"{Plan}/actions/{action.Value}";
        Assert.Equal("1", ParticipantClient.Field(await facilitator.Text(path), "Input.Version"));
        await PlanForms.Save(Room, PlanForms.Action with { Text = "Said by the first" }, action, version: 1);
        using var second = await facilitator.Post(
            path,
            PlanForms.Fields("Said by the second", "", 1, status: "UnderWay")
        );
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        Assert.Equal("2", ParticipantClient.Field(page, "Input.Version"));
        using var third = await facilitator.Post(
            path,
            PlanForms.Fields("Said by the second", "", 2, status: "UnderWay")
        );
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);

        var history = WebUtility.HtmlDecode(await facilitator.Text(path));
        Assert.Contains("The status changed from “Not started” to “Under way”.", history, StringComparison.Ordinal);
        Assert.Contains(
            "The text changed from “Said by the first” to “Said by the second”.",
            history,
            StringComparison.Ordinal
        );
        Assert.Contains("Created the action.", history, StringComparison.Ordinal);
        Assert.Contains("Facilitator, ", history.OneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseStudy_AfterAnotherFacilitator_KeepsBothInSight()
    {
        await PlanForms.Reveal(Room);
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
}
