using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the comparison of separate rounds of one partnership, on the page and in its files.</summary>
public sealed class SideBySideTests(SharedApplication shared)
{
    [Fact]
    public async Task Rounds_OfTwoGroups_ShowWhereTheyDifferAndNoPerson()
    {
        await using var room = await Room.In(shared);
        var (first, second, partnership) = await TwoRounds(room, [4, 4, 4, 5, 4], [2, 2, 1, 2, 2]);
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{partnership}/side-by-side";
        Assert.Contains(
            $"href=\"{path}\"",
            await facilitator.Text($"/partnerships/{partnership}"),
            StringComparison.Ordinal
        );

        var page = WebUtility.HtmlDecode(await facilitator.Text($"{path}?round={first}&round={second}"));

        Assert.Contains("The rounds differ by a point or more on 12 enablers", page, StringComparison.Ordinal);
        Assert.Contains(
            "the average is 4.2 in “Autumn 2026” and 1.8 in “Operational staff”.",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Person 1", page, StringComparison.Ordinal);
        var csv = await facilitator.Text($"{path}.csv?round={first}&round={second}");
        Assert.Contains("1.1,", csv, StringComparison.Ordinal);
        Assert.Contains(",5,4.2,5,1.8", csv, StringComparison.Ordinal);
        Assert.Contains(
            "4.2",
            await facilitator.Text($"{path}.html?round={first}&round={second}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Round_OfTooFewPeople_StaysSuppressed()
    {
        await using var room = await Room.In(shared);
        var (first, second, partnership) = await TwoRounds(room, [4, 4, 4, 5, 4], [1, 1, 1, 1]);
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{partnership}/side-by-side";

        var page = WebUtility.HtmlDecode(await facilitator.Text($"{path}?round={first}&round={second}"));

        Assert.Contains("Too few people scored for us to compare these rounds", page, StringComparison.Ordinal);
        Assert.Contains("not shown", page, StringComparison.Ordinal);
        Assert.Contains(
            ",5,4.2,4,\r\n",
            await facilitator.Text($"{path}.csv?round={first}&round={second}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Choice_OfOneRoundOrOfAnotherPartnership_IsRefusedOrNotFound()
    {
        await using var room = await Room.In(shared);
        var (first, _, partnership) = await TwoRounds(room, [4, 4, 4, 5, 4], [2, 2, 1, 2, 2]);
        await using var other = await Room.In(shared);
        var (theirs, _, _) = await TwoRounds(other, [4, 4, 4, 5, 4], [2, 2, 1, 2, 2]);
        using var facilitator = await SignedInClient.To(room);
        var path = $"/partnerships/{partnership}/side-by-side";

        Assert.Contains(
            "Select 2 to 6 rounds",
            await facilitator.Text($"{path}?round={first}&round={theirs}"),
            StringComparison.Ordinal
        );
        using var stranger = await SignedInClient.To(other);
        using var refused = await stranger.Get($"{path}?round={first}");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var file = await facilitator.Get($"{path}.csv?round={first}");
        Assert.Equal(path, file.Headers.Location?.OriginalString);
    }

    private static async Task<(Guid First, Guid Second, Guid Partnership)> TwoRounds(
        Room room,
        int[] scores,
        int[] others
    )
    {
        await room.People(scores);
        await Close(room);
        var first = room.Round;
        await room.Follow("Operational staff");
        await room.People(others);
        await Close(room);
        var details = (
            await room.Get<RoundQueries>().Find(room.Account, first, TestContext.Current.CancellationToken)
        )!;
        return (first.Value, room.Round.Value, details.Partnership.Value);
    }

    private static async Task Close(Room room) =>
        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
}
