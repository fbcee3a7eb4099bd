using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Audit;

/// <summary>Tests the entries that record what people do with their own accounts.</summary>
public abstract class AccountActsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private AuditQueries Queries => Get<AuditQueries>();

    [Fact]
    public async Task TwoStep_TurnedOffWhenItIsOff_LeavesNoTrace()
    {
        var account = await Storage.NewAccount();
        var before = (await Queries.ListEntries(new())).Count;
        await using var scope = Storage.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<TwoFactorStore>().TurnOff(account)).Must();

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Fact]
    public async Task Accounts_MadeChangedAndUsed_AreWrittenDownForAdministrators()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = (await accounts.Create("Fay", email, "correct horse battery")).Must();
        (await accounts.ChangePassword(account, "correct horse battery", "battery staple horse")).Must();
        Assert.NotEmpty((await accounts.ChangePassword(account, "wrong", "battery staple horses")).Problems);
        (
            await scope
                .ServiceProvider.GetRequiredService<SignInMethodStore>()
                .Connect(account, new("https://issuer.example.org", Guid.NewGuid().ToString(), "Fay", email))
        ).Must();
        (await Get<SessionStore>().Start(account, SignInMethod.Password, "Browser", null, TestStorage.Noon)).Must();

        var entries = (await Queries.ListEntries(new())).Where(entry => entry.Email == email).ToList();
        Assert.Equivalent(
            new[] { AuditAct.MadeAccount, AuditAct.ChangedPassword, AuditAct.ChangedSignIn, AuditAct.SignedIn },
            entries.Select(entry => entry.Act),
            strict: true
        );
        Assert.All(entries, entry => Assert.Equal(("", ""), (entry.Partnership, entry.Round)));
    }

    [Fact]
    public async Task Account_UnderAnothersNameForAWhile_IsKnownByWhatChangedAndByItsId()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var (own, others) = ($"{Guid.NewGuid():N}@example.org", $"{Guid.NewGuid():N}@example.org");
        var account = (await accounts.Create("Eve", own, "correct horse battery")).Must();
        (await accounts.Rename(account, "Fay")).Must();
        (await accounts.ChangeEmail(account, others)).Must();
        var partnership = await Storage.NewPartnership(account, "Eveshire");
        (await accounts.Rename(account, "Eve")).Must();
        (await accounts.ChangeEmail(account, own)).Must();

        var entries = (await Queries.ListEntries(new()))
            .Where(entry => entry.Email == own || entry.Email == others)
            .ToList();

        Assert.Contains(entries, entry => entry.Act == AuditAct.ChangedName && entry.Subject == "from Eve to Fay");
        Assert.Contains(entries, entry => entry.Act == AuditAct.ChangedName && entry.Subject == "from Fay to Eve");
        Assert.Contains(
            entries,
            entry => entry.Act == AuditAct.ChangedSignIn && entry.Subject == $"email address from {own} to {others}"
        );
        var made = (await Queries.ListEntries(account, partnership, new()))!.Single();
        Assert.Equal("Fay", made.Name);
        Assert.Equal([made.ShortId], entries.Select(entry => entry.ShortId).Distinct());
        Assert.Matches("^[0-9a-f]{8}$", made.ShortId);
    }

    [Fact]
    public async Task Change_ToWhatIsThereAlready_LeavesNoTrace()
    {
        await using var scope = Storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = (await accounts.Create("Eve", email, "correct horse battery")).Must();
        var scene = await AuditScene.Create(Storage);
        var door = (await Get<RoundQueries>().Find(scene.Account, scene.Round))!.JoinSettings;
        var before = (await Queries.ListEntries(new())).Count;

        (await accounts.Rename(account, " Eve ")).Must();
        (await accounts.ChangeEmail(account, email)).Must();
        (
            await Get<MemberStore>().ChangeRole(scene.Account, scene.Partnership, scene.Account, MemberRole.Facilitator)
        ).Must();
        (await Get<AdmissionStore>().ChangeSettings(scene.Account, scene.Round, door.Locked, door.MaxPeople)).Must();

        Assert.Equal(before, (await Queries.ListEntries(new())).Count);
    }

    [Fact]
    public async Task RecordTries_AgainAndAgain_IsOneEntryAnHour()
    {
        var account = await Storage.NewAccount();
        for (var minute = 0; minute < 90; minute += 10)
        {
            Storage.Clock.Now = TestStorage.Noon.AddMinutes(minute);
            await Get<AuditStore>().RecordFailedSignIns(account, Storage.Clock.Now);
        }

        Storage.Clock.Now = TestStorage.Noon;
        await using var context = Get<Database>().Open();
        Assert.Equal(
            2,
            await context.Audit.CountAsync(row => row.AccountId == account.Value && row.Act == AuditAct.LockedSignIn)
        );
    }
}

public sealed class AccountActsTestsOnSqlite(OnSqlite fixture) : AccountActsTests(fixture), IClassFixture<OnSqlite>;

public sealed class AccountActsTestsOnPostgres(OnPostgres fixture)
    : AccountActsTests(fixture),
        IClassFixture<OnPostgres>;
