using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a viewer and a participant each get links to the pages that they may see, although the results are
/// computed only once for both.
/// </summary>
public sealed class ResultsLinksTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Results_SeenByAViewerAndAParticipant_LeadEachToTheirOwnPages(bool viewerFirst)
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Open);
        await room.People(3, 3, 3, 3, 3);
        await room.Get<RoundStore>()
            .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation);
        await room.Follow("Next", ConfidentialityMode.Open);
        var returnTokens = await room.People(2, 3, 4, 5, 1);
        foreach (var returnToken in returnTokens)
        {
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        returnToken,
                        Ballot.Enablers,
                        new()
                        {
                            Notes =
                            [
                                .. Room
                                    .Framework.Enablers.Take(8)
                                    .SelectMany(item =>
                                        new NoteChange[]
                                        {
                                            new(NoteKind.Working, item.Id, "Good"),
                                            new(NoteKind.Evidence, item.Id, "Seen"),
                                        }
                                    ),
                            ],
                        },
                        Cancellation
                    )
            );
        }

        await room.Reveal(Ballot.Enablers);
        using var viewer = new BrowserSession(room.Application.Address);
        using var participant = new BrowserSession(room.Application.Address);
        await viewer.SignIn(await Viewer(room));
        participant.SetCookie($"seat-{room.Round.Value:N}", returnTokens[0]);

        var (theirs, others) = ($"{room.Path}/notes", $"/answer/{room.Round.Value}/notes");
        foreach (var isViewer in new[] { viewerFirst, !viewerFirst })
        {
            var page = isViewer
                ? await viewer.Text($"{room.Path}/results")
                : await participant.Text($"/answer/{room.Round.Value}/results");
            Assert.Contains(isViewer ? theirs : others, page, StringComparison.Ordinal);
            Assert.DoesNotContain(isViewer ? others : theirs, page, StringComparison.Ordinal);
            Assert.Equal(isViewer, page.Contains($"{room.Path}/change", StringComparison.Ordinal));
        }
    }

    private static async Task<string> Viewer(Room room)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = await room.AddAccount(email);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var token = MemberStore.CreateToken();
        Room.Must(
            await room.Get<MemberStore>()
                .Invite(room.Account, partnership, MemberRole.Viewer, "Vi", token, DateTimeOffset.UtcNow, Cancellation)
        );
        Room.Must(await room.Get<MemberStore>().Accept(account, token, DateTimeOffset.UtcNow, Cancellation));
        return email;
    }
}
