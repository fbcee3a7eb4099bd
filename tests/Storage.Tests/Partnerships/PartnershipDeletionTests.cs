using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Partnerships;

public abstract class PartnershipDeletionTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private PartnershipDeletionStore Store => Get<PartnershipDeletionStore>();

    [Fact]
    public async Task Delete_WithClosedRoundsAndAPlan_LeavesOnlyTheAudit()
    {
        var (account, first, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(first, joinToken, agency: 0, name: "Ann Other");
        await Storage.Close(account, first);
        var partnership = (await Get<RoundQueries>().Find(account, first))!.Partnership;
        var second = await NewRound(account, partnership, "Winter");
        await Storage.JoinAndSubmit(
            second,
            (await Get<RoundQueries>().Find(account, second))!.JoinSettings.JoinToken,
            name: "Ann Other"
        );
        await Storage.Close(account, second);
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    second,
                    new(Guid.NewGuid()),
                    TinyFramework.First,
                    new("Meet", "", "Ann Other", null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();
        (
            await Get<MemberStore>()
                .Invite(account, partnership, MemberRole.Viewer, "Guest", MemberStore.CreateToken(), TestStorage.Noon)
        ).Must();
        Assert.Equal(
            new(partnership, "Northshire", 2, 0),
            await Get<PartnershipQueries>().FindDeletion(account, partnership)
        );

        Assert.Equal(["changed-elsewhere"], (await Store.Delete(account, partnership, rounds: 1)).Codes());
        Assert.Equal(2, (await Store.Delete(account, partnership, rounds: 2)).Must().Count);

        Assert.Null(await Get<PartnershipQueries>().Find(account, partnership));
        Assert.Null(await Get<RoundQueries>().Find(account, first));
        Assert.Equal(["not-found"], (await Store.Delete(account, partnership, rounds: 2)).Codes());
        await using var context = Get<Database>().Open();
        Guid[] rounds = [first.Value, second.Value];
        Assert.False(await context.Participants.AnyAsync(row => rounds.Contains(row.RoundId)));
        Assert.False(await context.Figures.AnyAsync(row => rounds.Contains(row.Ballot.RoundId)));
        Assert.False(await context.Actions.AnyAsync(row => row.PartnershipId == partnership.Value));
        Assert.False(await context.Invitations.AnyAsync(row => row.PartnershipId == partnership.Value));
        Assert.False(await context.Members.AnyAsync(row => row.PartnershipId == partnership.Value));
        var entry = await context.Audit.SingleAsync(row =>
            row.PartnershipId == partnership.Value && row.Act == AuditAct.DeletedPartnership
        );
        Assert.Equal("Northshire", entry.Subject);
    }

    [Fact]
    public async Task Delete_WithAnOpenRound_IsRefused()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(round, joinToken);
        var partnership = (await Get<RoundQueries>().Find(account, round))!.Partnership;

        Assert.Equal(1, (await Get<PartnershipQueries>().FindDeletion(account, partnership))!.OpenRounds);
        Assert.Equal(["round-open"], (await Store.Delete(account, partnership, rounds: 1)).Codes());
        Assert.NotNull(await Get<RoundQueries>().Find(account, round));
    }

    [Fact]
    public async Task Delete_ByAViewerOrAStranger_FindsNoPartnership()
    {
        var account = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(account);
        var (viewer, stranger) = (await Storage.NewAccount(), await Storage.NewAccount());
        var token = MemberStore.CreateToken();
        var members = Get<MemberStore>();
        (await members.Invite(account, partnership, MemberRole.Viewer, "Guest", token, TestStorage.Noon)).Must();
        (await members.Accept(viewer, token, TestStorage.Noon)).Must();

        foreach (var other in new[] { viewer, stranger })
        {
            Assert.Null(await Get<PartnershipQueries>().FindDeletion(other, partnership));
            Assert.Equal(["not-found"], (await Store.Delete(other, partnership, rounds: 0)).Codes());
        }

        Assert.NotNull(await Get<PartnershipQueries>().Find(account, partnership));
    }

    [Fact]
    public async Task Delete_OfOnePartnership_LeavesTheOthers()
    {
        var (account, round, _) = await Storage.NewRound();
        var empty = await Storage.NewPartnership(account, "Southshire");

        (await Store.Delete(account, empty, rounds: 0)).Must();

        Assert.NotNull(await Get<RoundQueries>().Find(account, round));
    }

    private async Task<RoundId> NewRound(AccountId account, PartnershipId partnership, string name) =>
        (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From(name, null, Confidentiality.Default).Must(),
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    TestStorage.Noon.AddDays(2)
                )
        ).Must();
}

public sealed class PartnershipDeletionTestsOnSqlite(OnSqlite fixture)
    : PartnershipDeletionTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class PartnershipDeletionTestsOnPostgres(OnPostgres fixture)
    : PartnershipDeletionTests(fixture),
        IClassFixture<OnPostgres>;
