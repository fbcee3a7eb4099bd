using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

public sealed class AuditTests
{
    [Fact]
    public async Task Audit_OfAPartnership_IsForItsFacilitatorsAndAsAFileHasNoLiveFormula()
    {
        await using var round = await TestRound.Start();
        var room = round.Room;
        await room.AddAccount("stranger@example.org");
        using var facilitator = await SignedInClient.To(round.Application);
        using var stranger = await SignedInClient.To(round.Application, "stranger@example.org");
        using var nobody = ParticipantClient.Stranger(round.Application);
        var details = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!;
        Room.Must(
            await room.Get<RoundStore>()
                .Change(
                    room.Account,
                    room.Round,
                    Room.Must(BeyondBoundaries.Core.Rounds.RoundSetup.From("=1+1", "", details.Confidentiality)),
                    details.Agencies,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        var page = $"/partnerships/{details.Partnership.Value}/audit";

        Assert.Contains("Created the round: open at once", await facilitator.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Created the round: open",
            await facilitator.Text($"{page}?act=ChangedSetUp"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Created the round: open",
            await facilitator.Text($"{page}?act=nonsense&round=nonsense&leaf=nonsense"),
            StringComparison.Ordinal
        );
        var file = await facilitator.Text($"{page}.csv?act=ChangedSetUp");
        Assert.Contains(
            $",Facilitator,facilitator@example.org,{room.Account.Value},Changed the round’s details,",
            file,
            StringComparison.Ordinal
        );
        Assert.Contains(",Example borough early years partnership,'=1+1", file, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", file, StringComparison.Ordinal);
        Assert.Equal(2, file.TrimEnd().Split('\n').Length);
        foreach (var path in new[] { page, $"{page}.csv" })
        {
            using var refused = await stranger.Get(path);
            using var sentAway = await nobody.Get(path);
            Assert.Equal((404, 302), ((int)refused.StatusCode, (int)sentAway.StatusCode));
        }
    }

    [Theory]
    [InlineData(BeyondBoundaries.Core.Rounds.ConfidentialityMode.Open, true)]
    [InlineData(BeyondBoundaries.Core.Rounds.ConfidentialityMode.Confidential, false)]
    public async Task File_OfARound_IsWrittenDownWhereItMayHoldNames(
        BeyondBoundaries.Core.Rounds.ConfidentialityMode mode,
        bool isWritten
    )
    {
        await using var round = await TestRound.Start(mode);
        await round.Room.People(1, 2, 3);
        await round.Reveal(BeyondBoundaries.Core.Rounds.Ballot.Enablers);
        using var facilitator = await SignedInClient.To(round.Application);
        await facilitator.Text($"{round.Room.Path}/results.json");

        var entries = await round
            .Room.Get<AuditQueries>()
            .ListEntries(
                new(round.Id, BeyondBoundaries.Core.Auditing.AuditAct.TookPeopleFile),
                TestContext.Current.CancellationToken
            );
        Assert.Equal(isWritten ? ["json"] : [], entries.Select(entry => entry.Subject));
    }
}
