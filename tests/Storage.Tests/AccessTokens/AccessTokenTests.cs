using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.AccessTokens;

public abstract class AccessTokenTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    private AccessTokenStore Store => Get<AccessTokenStore>();

    private AccessTokenQueries Queries => Get<AccessTokenQueries>();

    [Fact]
    public async Task Create_ForAPartnership_IsFoundByItsTextAloneUntilItsLastDay()
    {
        var account = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(account);
        var text = await Create(account, partnership);

        var token = (await Queries.Find(text, Today))!;

        Assert.Matches("^beyond_pat_[A-Za-z0-9_-]{24}$", text);
        Assert.Equal(
            (account, "Power BI", AccessScopes.Rounds | AccessScopes.Results, partnership, "Northshire"),
            (token.Account, token.Name, token.Scopes, token.Partnership, token.PartnershipName)
        );
        Assert.NotNull(await Queries.Find(text, Today.AddDays(30)));
        Assert.Null(await Queries.Find(text, Today.AddDays(31)));
        Assert.Null(await Queries.Find(text[..^1] + (text[^1] == 'A' ? 'B' : 'A'), Today));
        Assert.Null(await Queries.Find(text["beyond_pat_".Length..], Today));
        Assert.Null(await Queries.Find(null, Today));
        // Only the hash of the token is stored: the row does not contain the token itself.
        await using var context = Get<Database>().Open();
        var row = await context.AccessTokens.AsNoTracking().SingleAsync(one => one.Id == token.Id.Value);
        Assert.Equal(32, row.KeyHash.Length);
        Assert.DoesNotContain(
            text["beyond_pat_".Length..],
            string.Join('|', row.Name, row.Scopes, row.Stamp, Convert.ToBase64String(row.KeyHash)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Create_ForAPartnershipOfOthers_OrTooMany_IsRefused()
    {
        var account = await Storage.NewAccount();
        var foreign = await Storage.NewPartnership(await Storage.NewAccount());
        Assert.Equal(
            ["not-found"],
            (await Store.Create(account, Setup(foreign), await Stamp(account), TestStorage.Noon)).Codes()
        );
        for (var count = 0; count < AccessTokenStore.MaxPerAccount; count++)
        {
            await Create(account, null);
        }

        Assert.Equal(
            ["too-many-access-tokens"],
            (await Store.Create(account, Setup(null), await Stamp(account), TestStorage.Noon)).Codes()
        );
    }

    [Fact]
    public async Task Revoke_ByItsOwnerAlone_EndsIt()
    {
        var account = await Storage.NewAccount();
        var text = await Create(account, null);
        var token = (await Queries.Find(text, Today))!;

        Assert.Equal(["not-found"], (await Store.Revoke(await Storage.NewAccount(), token.Id)).Codes());
        Assert.NotNull(await Queries.Find(text, Today));
        Assert.Equal("Power BI", (await Store.Revoke(account, token.Id)).Must());

        Assert.Null(await Queries.Find(text, Today));
        Assert.Empty(await Queries.ListFor(account));
    }

    [Fact]
    public async Task MarkUsed_AgainAndAgain_KeepsOnlyTheLastDay_AndAuditsTheFirstUse()
    {
        var account = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(account);
        var text = await Create(account, partnership);
        Assert.Null((await Queries.Find(text, Today))!.LastUsedOn);

        var unused = (await Queries.Find(text, Today))!;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Store.MarkUsed(unused, Today)));
        await Store.MarkUsed((await Queries.Find(text, Today))!, Today.AddDays(2));
        await Store.MarkUsed(unused, Today.AddDays(1));

        Assert.Equal(Today.AddDays(2), (await Queries.Find(text, Today))!.LastUsedOn);
        await Store.Revoke(account, unused.Id);
        var entries = (await Get<AuditQueries>().ListEntries(account, partnership, new()))!
            .Where(entry => entry.Act != AuditAct.MadePartnership)
            // The clock does not move, so the entries have the same time.
            .OrderBy(entry => entry.Act);
        Assert.Equal(
            [
                (AuditAct.MadeAccessToken, "Power BI (rounds:read results:read), valid until 1 October 2026"),
                (AuditAct.UsedAccessToken, "Power BI"),
                (AuditAct.RevokedAccessToken, "Power BI"),
            ],
            entries.Select(entry => (entry.Act, entry.Subject))
        );
        Assert.All(entries, entry => Assert.Equal(account.Value, entry.Account));
    }

    [Fact]
    public async Task Password_Changed_EndsTheToken()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var account = await Storage.NewAccount();
        var text = await Create(account, null);
        var stamp = await Stamp(account);

        (
            await scope
                .ServiceProvider.GetRequiredService<AccountStore>()
                .ChangePassword(account, "correct horse battery", "battery staple horse")
        ).Must();

        Assert.Null(await Queries.Find(text, Today));
        Assert.False(Assert.Single(await Queries.ListFor(account)).WorksOn(Today));
        // A person who proved their identity with the old password cannot create a token after the password changes.
        Assert.Equal(["account-changed"], (await Store.Create(account, Setup(null), stamp, TestStorage.Noon)).Codes());
    }

    [Fact]
    public async Task RevokeAsAdministrator_ByAnAdministratorAlone_EndsAndAuditsIt()
    {
        var (owner, by) = (await Storage.NewAccount(), await Storage.NewAccount());
        var text = await Create(owner, null);
        var token = (await Queries.ListAll()).Single(one => one.Account == owner);
        Assert.Equal(("Fay", "Power BI"), (token.Owner, token.Name));
        Assert.Equal(["not-found"], (await Store.RevokeAsAdministrator(by, token.Id)).Codes());
        Assert.Equal(["not-found"], (await Store.RevokeAsAdministrator(owner, token.Id)).Codes());
        Assert.NotNull(await Queries.Find(text, Today));
        await using var context = Get<Database>().Open();
        await context
            .Users.Where(row => row.Id == by.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.IsAdministrator, true));

        (await Store.RevokeAsAdministrator(by, token.Id)).Must();

        Assert.Null(await Queries.Find(text, Today));
        Assert.Equal(
            (AuditAct.RevokedAccessToken, "Power BI, owned by Fay"),
            (await Get<AuditQueries>().ListEntries(new()))
                .Where(entry => entry.Account == by.Value)
                .Select(entry => (entry.Act, entry.Subject))
                .Single()
        );
    }

    [Fact]
    public async Task Member_Removed_LeavesATokenWithoutARole_AndARemovedAccountLeavesNone()
    {
        var (facilitator, member, by) = (
            await Storage.NewAccount(),
            await Storage.NewAccount(),
            await Storage.NewAccount()
        );
        var partnership = await Storage.NewPartnership(facilitator);
        var link = MemberStore.CreateToken();
        (
            await Get<MemberStore>()
                .Invite(facilitator, partnership, MemberRole.Facilitator, "Max", link, TestStorage.Noon)
        ).Must();
        (await Get<MemberStore>().Accept(member, link, TestStorage.Noon)).Must();
        var text = await Create(member, partnership);
        Assert.Equal(MemberRole.Facilitator, await RoleOf(text, partnership));

        (await Get<MemberStore>().Remove(facilitator, partnership, member)).Must();
        Assert.Null(await RoleOf(text, partnership));

        await using var context = Get<Database>().Open();
        await context
            .Users.Where(row => row.Id == by.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.IsAdministrator, true));
        (await Get<AdministrationStore>().RemoveAccount(by, member)).Must();
        Assert.Null(await Queries.Find(text, Today));
        Assert.Empty(await Queries.ListFor(member));
    }

    [Fact]
    public async Task Access_WithATokenOfOnePartnership_HasNoRoleInAnother()
    {
        var account = await Storage.NewAccount();
        var (home, other) = (await Storage.NewPartnership(account), await Storage.NewPartnership(account, "Other"));
        var access = Get<AccessQueries>();

        Assert.Equal(MemberRole.Facilitator, (await access.Find(account, other, other))!.Role);
        Assert.Null((await access.Find(account, other, home))!.Role);
    }

    [Fact]
    public async Task Deletion_OfThePartnershipOrTheAccount_DeletesItsTokens()
    {
        var account = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(account);
        var (one, all) = (await Create(account, partnership), await Create(account, null));

        (await Get<PartnershipDeletionStore>().Delete(account, partnership, 0)).Must();
        Assert.Null(await Queries.Find(one, Today));
        Assert.NotNull(await Queries.Find(all, Today));

        await using var context = Get<Database>().Open();
        await context.Users.Where(row => row.Id == account.Value).ExecuteDeleteAsync();
        Assert.Null(await Queries.Find(all, Today));
        Assert.False(await context.AccessTokens.AnyAsync(row => row.AccountId == account.Value));
    }

    private async Task<MemberRole?> RoleOf(string text, PartnershipId partnership)
    {
        var token = (await Queries.Find(text, Today))!;
        return (await Get<AccessQueries>().Find(token.Account, partnership, token.Partnership))!.Role;
    }

    private async Task<string> Create(AccountId account, PartnershipId? partnership) =>
        (await Store.Create(account, Setup(partnership), await Stamp(account), TestStorage.Noon)).Must();

    private async Task<string> Stamp(AccountId account) => (await Get<AccountQueries>().Find(account))!.SecurityStamp;

    private static AccessTokenSetup Setup(PartnershipId? partnership) =>
        AccessTokenSetup.From(" Power BI ", ["rounds:read", "results:read", "all"], partnership, 30, Today).Must();
}

public sealed class AccessTokenTestsOnSqlite(OnSqlite fixture) : AccessTokenTests(fixture), IClassFixture<OnSqlite>;

public sealed class AccessTokenTestsOnPostgres(OnPostgres fixture)
    : AccessTokenTests(fixture),
        IClassFixture<OnPostgres>;
