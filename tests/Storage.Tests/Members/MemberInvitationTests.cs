using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Members;

/// <summary>
/// Tests that an invitation makes only one person a member, and works only before it expires and while its sender may
/// invite people.
/// </summary>
public abstract class MemberInvitationTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly DateTimeOffset Late = TestStorage.Noon + MemberStore.InvitationLifetime;
    private MemberStore Store => Get<MemberStore>();

    [Theory]
    [InlineData(MemberRole.Facilitator)]
    [InlineData(MemberRole.Viewer)]
    public async Task Accept_AnInvitation_MakesAMemberOnce(MemberRole role)
    {
        var (fay, partnership) = await Storage.NewPartnership();
        var (eve, eva) = (await Storage.NewAccount(), await Storage.NewAccount());
        var token = await Storage.Invite(fay, partnership, role);

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
        var (fay, partnership) = await Storage.NewPartnership();
        var token = await Storage.Invite(fay, partnership, MemberRole.Viewer);
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
        var (fay, partnership) = await Storage.NewPartnership();
        var eve = await Storage.NewAccount();
        var token = await Storage.Invite(fay, partnership, MemberRole.Viewer);
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
        var (fay, partnership) = await Storage.NewPartnership();

        (await Store.Accept(fay, await Storage.Invite(fay, partnership, MemberRole.Viewer), TestStorage.Noon)).Must();

        Assert.Equal(MemberRole.Facilitator, (await Get<AccessQueries>().Find(fay, partnership))!.Role);
    }

    [Fact]
    public async Task Invite_SentTwice_IsOneInvitation()
    {
        var (fay, partnership) = await Storage.NewPartnership();
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
        var (fay, partnership) = await Storage.NewPartnership();
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
        var (fay, partnership) = await Storage.NewPartnership();
        var (eve, ada, eva) = (
            await Storage.NewAccount(),
            await Storage.NewAdministrator(),
            await Storage.NewAccount()
        );
        (
            await Store.Accept(eve, await Storage.Invite(fay, partnership, MemberRole.Facilitator), TestStorage.Noon)
        ).Must();
        var kept = await Storage.Invite(eve, partnership, MemberRole.Facilitator);
        var keptByAda = await Storage.Invite(ada, partnership, MemberRole.Facilitator);

        (await Store.ChangeRole(fay, partnership, eve, MemberRole.Viewer)).Must();
        (await Store.Remove(fay, partnership, eve)).Must();
        (await Get<AdministrationStore>().SetAdministrator(await Storage.NewAdministrator(), ada, false)).Must();

        foreach (var token in new[] { kept, keptByAda })
        {
            Assert.Null(await Get<MemberQueries>().FindInvitation(token, TestStorage.Noon));
            Assert.Equal(["not-found"], (await Store.Accept(eva, token, TestStorage.Noon)).Codes());
        }
    }

    [Fact]
    public async Task CreateInvited_MakesAnAccountAndAMember_AndWritesBothDown_OrNeither()
    {
        var (fay, partnership) = await Storage.NewPartnership();
        var token = await Storage.Invite(fay, partnership, MemberRole.Viewer);
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
}

public sealed class MemberInvitationTestsOnSqlite(OnSqlite fixture)
    : MemberInvitationTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class MemberInvitationTestsOnPostgres(OnPostgres fixture)
    : MemberInvitationTests(fixture),
        IClassFixture<OnPostgres>;
