using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Members;

public abstract class MemberTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly DateTimeOffset Late = TestStorage.Noon + MemberStore.InvitationLifetime;

    private MemberStore Store => Get<MemberStore>();

    [Theory]
    [InlineData(MemberRole.Facilitator)]
    [InlineData(MemberRole.Viewer)]
    public async Task Accept_AnInvitation_MakesAMemberOnce(MemberRole role)
    {
        var (fay, partnership) = await NewPartnership();
        var (eve, eva) = (await Storage.NewAccount(), await Storage.NewAccount());
        var token = await Invited(fay, partnership, role);

        Assert.Equal(
            ("Northshire", "Eve", role),
            await Get<MemberQueries>().FindInvitation(token, TestStorage.Noon) is { } shown
                ? (shown.PartnershipName, shown.Name, shown.Role)
                : default
        );
        Assert.Equal(partnership, (await Store.Accept(eve, token, TestStorage.Noon)).Must());

        Assert.Equal(role, (await Get<AccessQueries>().Find(eve, partnership))!.Role);
        Assert.Null(await Get<MemberQueries>().FindInvitation(token, TestStorage.Noon));
        Assert.Equal(["not-found"], (await Store.Accept(eva, token, TestStorage.Noon)).Codes());
        Assert.Null((await Get<AccessQueries>().Find(eva, partnership))!.Role);
    }

    [Fact]
    public async Task Accept_ByManyAtOnce_OneWins()
    {
        var (fay, partnership) = await NewPartnership();
        var token = await Invited(fay, partnership, MemberRole.Viewer);
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Storage.NewAccount()));

        var results = await Task.WhenAll(
            people.Select(person => Task.Run(() => Store.Accept(person, token, TestStorage.Noon)))
        );

        Assert.Single(results, result => result.TryGetValue(out _));
        Assert.Equal(2, (await Get<MemberQueries>().Find(fay, partnership, TestStorage.Noon))!.Members.Count);
    }

    [Fact]
    public async Task Accept_TooLateOrTakenBackOrNonsense_IsNotFound()
    {
        var (fay, partnership) = await NewPartnership();
        var eve = await Storage.NewAccount();
        var token = await Invited(fay, partnership, MemberRole.Viewer);
        Assert.Equal(["not-found"], (await Store.Accept(eve, token, Late)).Codes());
        Assert.Equal(["not-found"], (await Store.Accept(eve, "guess", TestStorage.Noon)).Codes());
        Assert.Equal(["not-found"], (await Store.Accept(eve, null, TestStorage.Noon)).Codes());

        var waiting = Assert.Single((await Get<MemberQueries>().Find(fay, partnership, TestStorage.Noon))!.Invitations);
        (await Store.WithdrawInvitation(fay, partnership, waiting.Id)).Must();
        Assert.Equal(["not-found"], (await Store.Accept(eve, token, TestStorage.Noon)).Codes());
    }

    [Fact]
    public async Task Accept_ByAFacilitator_TakesNothingFromThem()
    {
        var (fay, partnership) = await NewPartnership();

        (await Store.Accept(fay, await Invited(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();

        Assert.Equal(MemberRole.Facilitator, (await Get<AccessQueries>().Find(fay, partnership))!.Role);
    }

    [Fact]
    public async Task Invite_SentTwice_IsOneInvitation()
    {
        var (fay, partnership) = await NewPartnership();
        var token = MemberStore.CreateToken();

        var first = (await Store.Invite(fay, partnership, MemberRole.Viewer, "Eve", token, TestStorage.Noon)).Must();
        var second = (await Store.Invite(fay, partnership, MemberRole.Viewer, "Eve", token, TestStorage.Noon)).Must();

        Assert.Equal(first, second);
        Assert.Single((await Get<MemberQueries>().Find(fay, partnership, TestStorage.Noon))!.Invitations);
        Assert.Equal(
            ["no-name"],
            (
                await Store.Invite(
                    fay,
                    partnership,
                    MemberRole.Viewer,
                    " ",
                    MemberStore.CreateToken(),
                    TestStorage.Noon
                )
            ).Codes()
        );
    }

    [Fact]
    public async Task Invite_WithTheSecretOfAnotherPartnership_IsRefusedInWords()
    {
        var (fay, partnership) = await NewPartnership();
        var other = await Storage.NewPartnership(fay, "Southshire");
        var token = MemberStore.CreateToken();
        (await Store.Invite(fay, partnership, MemberRole.Viewer, "Eve", token, TestStorage.Noon)).Must();

        Assert.Equal(
            ["form-used"],
            (await Store.Invite(fay, other, MemberRole.Viewer, "Eve", token, TestStorage.Noon)).Codes()
        );
        Assert.Empty((await Get<MemberQueries>().Find(fay, other, TestStorage.Noon))!.Invitations);
    }

    [Fact]
    public async Task Invitation_OfSomebodyWhoMayNoLongerInvite_OpensNothing()
    {
        var (fay, partnership) = await NewPartnership();
        var (eve, ada, eva) = (await Storage.NewAccount(), await NewAdministrator(), await Storage.NewAccount());
        (await Store.Accept(eve, await Invited(fay, partnership, MemberRole.Facilitator), TestStorage.Noon)).Must();
        var kept = await Invited(eve, partnership, MemberRole.Facilitator);
        var keptByAda = await Invited(ada, partnership, MemberRole.Facilitator);

        (await Store.ChangeRole(fay, partnership, eve, MemberRole.Viewer)).Must();
        (await Store.Remove(fay, partnership, eve)).Must();
        (await Get<AdministrationStore>().SetAdministrator(await NewAdministrator(), ada, false)).Must();

        foreach (var token in new[] { kept, keptByAda })
        {
            Assert.Null(await Get<MemberQueries>().FindInvitation(token, TestStorage.Noon));
            Assert.Equal(["not-found"], (await Store.Accept(eva, token, TestStorage.Noon)).Codes());
        }
    }

    [Fact]
    public async Task ChangeRole_OfTheLastFacilitator_IsRefused_AsIsRemovingThem()
    {
        var (fay, partnership) = await NewPartnership();
        var eve = await Storage.NewAccount();
        (await Store.Accept(eve, await Invited(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();

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
        var (fay, partnership) = await NewPartnership();
        var eve = await Storage.NewAccount();
        (await Store.Accept(eve, await Invited(fay, partnership, MemberRole.Facilitator), TestStorage.Noon)).Must();

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
        (await Store.Accept(eve, await Invited(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();

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
        var ada = await NewAdministrator();

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
        (await Store.Accept(ada, await Invited(ada, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();
        (await Store.Remove(ada, partnership, ada)).Must();
        Assert.Null(await Get<ResultsQueries>().FindHeader(ada, round));
        Assert.Null(await Get<RoundQueries>().Find(ada, round));
    }

    [Fact]
    public async Task Appoint_ByAnAdministratorAlone_AndOneStays()
    {
        var (ada, eve, fay) = (await NewAdministrator(), await Storage.NewAccount(), await Storage.NewAccount());
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
        var (fay, partnership) = await NewPartnership();
        var (ada, eve) = (await NewAdministrator(), await Storage.NewAccount());
        var store = Get<AdministrationStore>();
        Assert.Equal(["last-facilitator"], (await store.RemoveAccount(ada, fay)).Codes());
        (await Store.Accept(eve, await Invited(fay, partnership, MemberRole.Facilitator), TestStorage.Noon)).Must();

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
    public async Task CreateInvited_MakesAnAccountAndAMember_AndWritesBothDown_OrNeither()
    {
        var (fay, partnership) = await NewPartnership();
        var token = await Invited(fay, partnership, MemberRole.Viewer);
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var email = $"{Guid.NewGuid():N}@example.org";

        Assert.Equal(
            ["not-found"],
            (await accounts.CreateInvited(token, Late, "Eve", email, "correct horse battery")).Codes()
        );
        await using (var context = Get<BeyondBoundaries.Storage.Databases.Database>().Open())
        {
            Assert.False(
                await context.Users.AnyAsync(row => row.Email == email, TestContext.Current.CancellationToken)
            );
        }

        await using var second = Storage.Services.CreateAsyncScope();
        var eve = (
            await second
                .ServiceProvider.GetRequiredService<AccountStore>()
                .CreateInvited(token, TestStorage.Noon, "Eve", email, "correct horse battery")
        ).Must();

        Assert.Equal(MemberRole.Viewer, (await Get<AccessQueries>().Find(eve, partnership))!.Role);
        await using var trail = Get<BeyondBoundaries.Storage.Databases.Database>().Open();
        var acts = await trail
            .Audit.Where(row => row.AccountId == eve.Value)
            .Select(row => row.Act)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(new[] { AuditAct.MadeAccount, AuditAct.AcceptedInvitation }, acts, strict: true);
    }

    [Fact]
    public async Task EveryAct_StandsInTheAuditTrail()
    {
        var (fay, partnership) = await NewPartnership();
        var (ada, eve) = (await NewAdministrator(), await Storage.NewAccount());
        (await Store.Accept(eve, await Invited(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();
        (await Store.ChangeRole(fay, partnership, eve, MemberRole.Facilitator)).Must();
        (await Store.Remove(fay, partnership, eve)).Must();
        var again = await Invited(fay, partnership, MemberRole.Viewer);
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

    private async Task<(AccountId Facilitator, PartnershipId Partnership)> NewPartnership()
    {
        var fay = await Storage.NewAccount();
        return (fay, await Storage.NewPartnership(fay));
    }

    private async Task<string> Invited(AccountId by, PartnershipId partnership, MemberRole role)
    {
        var token = MemberStore.CreateToken();
        (await Store.Invite(by, partnership, role, "Eve", token, TestStorage.Noon)).Must();
        return token;
    }

    private async Task<AccountId> NewAdministrator()
    {
        var account = await Storage.NewAccount();
        await using var context = Get<BeyondBoundaries.Storage.Databases.Database>().Open();
        await context
            .Users.Where(row => row.Id == account.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.IsAdministrator, true));
        return account;
    }
}

public sealed class MemberTestsOnSqlite(OnSqlite fixture) : MemberTests(fixture), IClassFixture<OnSqlite>;

public sealed class MemberTestsOnPostgres(OnPostgres fixture) : MemberTests(fixture), IClassFixture<OnPostgres>;
