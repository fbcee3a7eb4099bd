using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Members;

/// <summary>
/// Tests what administrators and members with each role may do, and that every partnership keeps a facilitator.
/// </summary>
public abstract class MemberTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private MemberStore Store => Get<MemberStore>();

    [Fact]
    public async Task ChangeRole_OfTheLastFacilitator_IsRefused_AsIsRemovingThem()
    {
        var (fay, partnership) = await Storage.NewPartnership();
        var eve = await Storage.NewAccount();
        (await Store.Accept(eve, await Storage.Invite(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();

        Assert.Equal(["last-facilitator"], (await Store.ChangeRole(fay, partnership, fay, MemberRole.Viewer)).Codes());
        Assert.Equal(["last-facilitator"], (await Store.Remove(fay, partnership, fay)).Codes());

        (await Store.ChangeRole(fay, partnership, eve, MemberRole.Facilitator)).Must();
        (await Store.Remove(eve, partnership, fay)).Must();
        Assert.Null((await Get<AccessQueries>().Find(fay, partnership))!.Role);
        Assert.Equal(["last-facilitator"], (await Store.Remove(eve, partnership, eve)).Codes());
    }

    [Fact]
    public async Task Remove_TwoFacilitatorsEachTheOther_OneStays()
    {
        var (fay, partnership) = await Storage.NewPartnership();
        var eve = await Storage.NewAccount();
        (
            await Store.Accept(eve, await Storage.Invite(fay, partnership, MemberRole.Facilitator), TestStorage.Noon)
        ).Must();

        await Task.WhenAll(
            Task.Run(() => Store.Remove(fay, partnership, eve)),
            Task.Run(() => Store.Remove(eve, partnership, fay))
        );

        var left = new[] { fay, eve }.Count(person =>
            Get<AccessQueries>().Find(person, partnership).Result!.Role == MemberRole.Facilitator
        );
        Assert.Equal(1, left);
    }

    [Fact]
    public async Task Viewer_SeesResultsAndRunsNothing()
    {
        var (fay, round, _) = await Storage.NewRound();
        var partnership = (await Get<RoundQueries>().Find(fay, round))!.Partnership;
        var eve = await Storage.NewAccount();
        (await Store.Accept(eve, await Storage.Invite(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();

        Assert.NotNull(await Get<ResultsQueries>().FindHeader(eve, round));
        Assert.Equal(MemberRole.Viewer, (await Get<PartnershipQueries>().Find(eve, partnership))!.Role);
        Assert.Null(await Get<RoundQueries>().Find(eve, round));
        Assert.Null(await Get<MemberQueries>().Find(eve, partnership, TestStorage.Noon));
        Assert.Equal(["not-found"], (await Get<RoundStore>().Close(eve, round, TestStorage.Noon)).Codes());
        Assert.Equal(
            ["not-found"],
            (
                await Store.Invite(
                    eve,
                    partnership,
                    MemberRole.Viewer,
                    "Eva",
                    MemberStore.CreateToken(),
                    TestStorage.Noon
                )
            ).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (
                await Get<RoundStore>()
                    .Create(
                        eve,
                        partnership,
                        RoundSetup.From("Mine", null, Confidentiality.Default).Must(),
                        "small",
                        "1",
                        TestStorage.Noon
                    )
            ).Codes()
        );
    }

    [Fact]
    public async Task Administrator_KeepsMembersOfEveryPartnership_AndSeesNoRound()
    {
        var (fay, round, _) = await Storage.NewRound();
        var partnership = (await Get<RoundQueries>().Find(fay, round))!.Partnership;
        var ada = await Storage.NewAdministrator();

        Assert.Equal(
            [fay],
            (await Get<MemberQueries>().Find(ada, partnership, TestStorage.Noon))!.Members.Select(member =>
                member.Account
            )
        );
        Assert.Contains(
            await Get<AdministrationQueries>().ListPartnerships(),
            one => one == new AdministeredPartnership(partnership, "Northshire", 1, 0)
        );
        (await Store.Accept(ada, await Storage.Invite(ada, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();
        (await Store.Remove(ada, partnership, ada)).Must();
        Assert.Null(await Get<ResultsQueries>().FindHeader(ada, round));
        Assert.Null(await Get<RoundQueries>().Find(ada, round));
    }

    [Fact]
    public async Task Appoint_ByAnAdministratorAlone_AndOneStays()
    {
        var (ada, eve, fay) = (
            await Storage.NewAdministrator(),
            await Storage.NewAccount(),
            await Storage.NewAccount()
        );
        var store = Get<AdministrationStore>();
        Assert.Equal(["not-found"], (await store.SetAdministrator(fay, eve, true)).Codes());

        (await store.SetAdministrator(ada, eve, true)).Must();
        Assert.True((await Get<AccessQueries>().Find(eve))!.IsAdministrator);
        foreach (
            var other in (await Get<AdministrationQueries>().ListAccounts())
                .Where(account => account.IsAdministrator && account.Id != eve)
                .ToList()
        )
        {
            (await store.SetAdministrator(eve, other.Id, false)).Must();
        }

        Assert.Equal(["last-administrator"], (await store.SetAdministrator(eve, eve, false)).Codes());
        Assert.Equal(["last-administrator"], (await store.RemoveAccount(eve, eve)).Codes());
    }

    [Fact]
    public async Task Remove_AnAccount_LeavesItsPartnershipAFacilitatorOrIsRefused()
    {
        var (fay, partnership) = await Storage.NewPartnership();
        var (ada, eve) = (await Storage.NewAdministrator(), await Storage.NewAccount());
        var store = Get<AdministrationStore>();
        Assert.Equal(["last-facilitator"], (await store.RemoveAccount(ada, fay)).Codes());
        (
            await Store.Accept(eve, await Storage.Invite(fay, partnership, MemberRole.Facilitator), TestStorage.Noon)
        ).Must();

        (await store.RemoveAccount(ada, fay)).Must();

        Assert.Null(await Get<AccessQueries>().Find(fay));
        Assert.Equal(
            [eve],
            (await Get<MemberQueries>().Find(eve, partnership, TestStorage.Noon))!.Members.Select(member =>
                member.Account
            )
        );
    }

    [Fact]
    public async Task EveryAct_StandsInTheAuditTrail()
    {
        var (fay, partnership) = await Storage.NewPartnership();
        var (ada, eve) = (await Storage.NewAdministrator(), await Storage.NewAccount());
        (await Store.Accept(eve, await Storage.Invite(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();
        (await Store.ChangeRole(fay, partnership, eve, MemberRole.Facilitator)).Must();
        (await Store.Remove(fay, partnership, eve)).Must();
        var again = await Storage.Invite(fay, partnership, MemberRole.Viewer);
        var waiting = (await Get<MemberQueries>().Find(fay, partnership, TestStorage.Noon))!.Invitations;
        (await Store.WithdrawInvitation(fay, partnership, waiting.Single().Id)).Must();
        (await Get<AdministrationStore>().SetAdministrator(ada, eve, true)).Must();
        (await Get<AdministrationStore>().SetAdministrator(ada, eve, false)).Must();
        (await Get<AdministrationStore>().RemoveAccount(ada, eve)).Must();
        Assert.NotNull(again);

        await using var context = Get<BeyondBoundaries.Storage.Databases.Database>().Open();
        var acts = await context
            .Audit.Where(row => row.PartnershipId == partnership.Value || row.AccountId == ada.Value)
            .Select(row => row.Act)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                AuditAct.MadePartnership,
                AuditAct.InvitedMember,
                AuditAct.InvitedMember,
                AuditAct.TookInvitationBack,
                AuditAct.AcceptedInvitation,
                AuditAct.ChangedRole,
                AuditAct.RemovedMember,
                AuditAct.MadeAdministrator,
                AuditAct.EndedAdministrator,
                AuditAct.RemovedAccount,
            ],
            acts.Order()
        );
    }
}

public sealed class MemberTestsOnSqlite(OnSqlite fixture) : MemberTests(fixture), IClassFixture<OnSqlite>;

public sealed class MemberTestsOnPostgres(OnPostgres fixture) : MemberTests(fixture), IClassFixture<OnPostgres>;
