using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests a round of critical friends, from the invitation to the finding.</summary>
public sealed partial class CriticalFriendsTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CriticalFriends_WhoScoreLower_AreAFindingAndInNoAverage()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        await room.People(4, 4, 4, 5, 4);
        Assert.Contains(
            $"href=\"{room.Path}/critical-friends\"",
            await facilitator.Text(room.Path),
            StringComparison.Ordinal
        );

        using var refused = await facilitator.Post($"{room.Path}/critical-friends", Fields(agencies: ""));
        Assert.Contains(
            "Enter at least one agency",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation)),
            StringComparison.Ordinal
        );
        using var opened = await facilitator.Post(
            $"{room.Path}/critical-friends",
            Fields(agencies: "Hillshire council")
        );
        var path = opened.Headers.Location!.OriginalString;
        var friends = new BeyondBoundaries.Core.RoundId(Guid.Parse(path[(path.LastIndexOf('/') + 1)..]));
        await Close(room, room.Round);
        Assert.DoesNotContain("Critical friends", await Results(), StringComparison.Ordinal);

        var details = (await room.Get<RoundQueries>().Find(room.Account, friends, Cancellation))!;
        using var newcomer = ParticipantClient.Stranger(room.Application);
        var notice = await newcomer.Text($"/join/{details.JoinSettings.JoinToken}");
        Assert.Contains("You are invited as a critical friend", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("with a region", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("a later round", notice, StringComparison.Ordinal);
        Room.Must(await room.Get<PaperStore>().CreateSheets(room.Account, friends, 1, Cancellation));
        var sheets = await facilitator.Text($"/rounds/{friends.Value}/sheets/print?batch=1");
        Assert.Contains("can save the results as files", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("with a region", sheets, StringComparison.Ordinal);

        for (var i = 0; i < 5; i++)
        {
            var token = JoinStore.CreateReturnToken();
            Room.Must(
                await room.Get<JoinStore>()
                    .Join(
                        details.JoinSettings.JoinToken,
                        token,
                        new(0, null, null, null),
                        cancellationToken: Cancellation
                    )
            );
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        friends,
                        token,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. Room.Framework.Enablers.Select(item => new ScoreChange(item, Answer.FromScore(2))),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        cancellationToken: Cancellation
                    )
            );
        }

        await Close(room, friends);

        var results = await Results();
        Assert.Contains(
            "The critical friends and the partnership clearly differ on 12 enablers",
            results,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the critical friends scored it lower, with an average of 2.0. The partnership’s average is 4.2.",
            results,
            StringComparison.Ordinal
        );
        var beside = WebUtility.HtmlDecode(SideBySide().Match(results).Groups[1].Value);
        Assert.Contains(
            "The rounds differ by a point or more on 12 enablers",
            await facilitator.Text(beside),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "4.2",
            await facilitator.Text($"/partnerships/{details.Partnership.Value}/overview"),
            StringComparison.Ordinal
        );

        async Task<string> Results() => WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/results"));
    }

    private static (string, string)[] Fields(string agencies) =>
        [
            ("Input.Name", "Autumn 2026: critical friends"),
            ("Input.Agencies", agencies),
            ("Input.Invited", ""),
            ("Input.Mode", "confidential"),
            ("Input.MinimumGroup", "5"),
            ("Input.DeleteOn", "1 July 2028"),
        ];

    private static async Task Close(Room room, BeyondBoundaries.Core.RoundId round) =>
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );

    [GeneratedRegex("href=\"([^\"]+/side-by-side\\?[^\"]+)\"")]
    private static partial Regex SideBySide();
}
