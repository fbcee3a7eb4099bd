using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that a facilitator who would overwrite what another has recorded in the room sees it first.</summary>
public sealed partial class RoomConflictsTests(SharedApplication shared)
{
    [Fact]
    public async Task Agree_AfterAnotherFacilitator_KeepsBothInSight()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 4, 5, 5);
        await room.Reveal(Ballot.Enablers);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/agree/1.1";
        Assert.Contains("name=\"Input.Version\" value=\"0\"", await facilitator.Text(path), StringComparison.Ordinal);
        using var first = await facilitator.Post(
            path,
            [("Input.Score", "2"), ("Input.Why", "Said by the first"), ("Input.Dissent", ""), ("Input.Version", "0")]
        );
        Assert.Equal($"{room.Path}/presenter", first.Headers.Location!.OriginalString);

        using var second = await facilitator.Post(
            path,
            [
                ("Input.Score", "4"),
                ("Input.Why", "Said by the second"),
                ("Input.Dissent", "Some"),
                ("Input.Version", "0"),
            ]
        );
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        var version = ParticipantClient.Field(page, "Input.Version");
        Assert.NotEqual("0", version);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains("Compare both versions, then save again", page, StringComparison.Ordinal);

        using var removed = await facilitator.Post(
            $"{path}?handler=TakeBack",
            [("Input.Score", "4"), ("Input.Version", "0")],
            formOf: path
        );
        Assert.Equal(HttpStatusCode.Conflict, removed.StatusCode);
        var kept = await removed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Check it, then try again", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("then save again", kept, StringComparison.Ordinal);

        using var third = await facilitator.Post(
            path,
            [
                ("Input.Score", "4"),
                ("Input.Why", "Said by the second"),
                ("Input.Dissent", "Some"),
                ("Input.Version", version),
            ]
        );
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        var results = await facilitator.Text($"{room.Path}/results");
        Assert.Contains("Said by the second", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Said by the first", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenges_AfterAnotherFacilitator_AreNotOverwritten()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/challenges";
        var began = Began().Match(await facilitator.Text(path)).Groups[1].Value;
        using var first = await facilitator.Post(path, [.. Marks("Said by the first"), ("Began", began)]);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await facilitator.Post(path, [.. Marks("Said by the second"), ("Began", began)]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Said by the first", page, StringComparison.Ordinal);
        Assert.Contains("Said by the second", page, StringComparison.Ordinal);
        Assert.Equal(
            "Said by the first",
            (
                await room.Get<RoundQueries>()
                    .ListRoomChallenges(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!
                .Single()
                .Note
        );
    }

    private static IEnumerable<(string Name, string Value)> Marks(string note) =>
        [
            ("Input[0].Named", "yes"),
            .. Enumerable
                .Range(0, Room.Framework.Definition.Challenges.Count)
                .Select(place => ($"Input[{place}].Note", place == 0 ? note : "")),
        ];

    [GeneratedRegex("name=\"Began\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Began();
}
