using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Noon = TestStorage.Noon;

    public static TheoryData<DatabaseKind> Kinds => DatabaseKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Start_ForAnAccount_OpensItByTheKeyAlone(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var key = await Start(storage, account);

        var session = await storage.Get<SessionQueries>().Find(key, Noon);

        Assert.Equal(
            (account, "Fay", SignInMethod.Passkey, "Firefox on Windows", Noon),
            (session!.Account, session.Name, session.Way, session.Device, session.StartedAt)
        );
        Assert.Null(await storage.Get<SessionQueries>().Find(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), Noon));
        Assert.Null(await storage.Get<SessionQueries>().Find(session.Id.Value.ToString(), Noon));
        Assert.Null(await storage.Get<SessionQueries>().Find(null, Noon));
        await using var context = storage.Get<Database>().Open();
        Assert.Equal(
            LinkSecret.Hash(key),
            (await context.Sessions.SingleAsync(TestContext.Current.CancellationToken)).KeyHash
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Start_WithAnOldKey_MakesItWorthless(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var attacker = await storage.NewAccount();
        var planted = await Start(storage, attacker);
        var victim = await storage.NewAccount();

        var key = await Start(storage, victim, planted);

        Assert.NotEqual(planted, key);
        Assert.Null(await storage.Get<SessionQueries>().Find(planted, Noon));
        Assert.Equal(victim, (await storage.Get<SessionQueries>().Find(key, Noon))!.Account);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Start_ToGoOnAfterAChange_KeepsWhenItBeganAndWhenItEnds(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var key = await Start(storage, account);
        var store = storage.Get<SessionStore>();

        var next = (
            await store.Start(account, SignInMethod.Passkey, "Firefox on Windows", key, Noon.AddHours(11), isNew: false)
        ).Must();

        var session = (await storage.Get<SessionQueries>().Find(next, Noon.AddHours(11)))!;
        Assert.Equal((Noon, Noon.AddHours(12)), (session.StartedAt, session.EndsAt));
        Assert.Null(await storage.Get<SessionQueries>().Find(next, Noon.AddHours(12)));
        Assert.Equal(
            ["not-found"],
            (await store.Start(account, SignInMethod.Passkey, "", key, Noon.AddHours(11), isNew: false)).Codes()
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Find_AfterAnHourUnused_FindsNothing(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var key = await Start(storage, await storage.NewAccount());

        Assert.NotNull(await storage.Get<SessionQueries>().Find(key, Noon.AddMinutes(59)));
        Assert.Null(await storage.Get<SessionQueries>().Find(key, Noon.AddMinutes(60)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Find_InUseForTwelveHours_EndsAllTheSame(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var key = await Start(storage, await storage.NewAccount());
        for (var minutes = 30; minutes < 12 * 60; minutes += 30)
        {
            var now = Noon.AddMinutes(minutes);
            var session = await storage.Get<SessionQueries>().Find(key, now);
            await storage.Get<SessionStore>().MarkSeen(session!, now);
        }

        Assert.NotNull(await storage.Get<SessionQueries>().Find(key, Noon.AddHours(12).AddMilliseconds(-1)));
        Assert.Null(await storage.Get<SessionQueries>().Find(key, Noon.AddHours(12)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task See_WithinTheSameMinute_WritesNothing(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var key = await Start(storage, await storage.NewAccount());
        var session = await storage.Get<SessionQueries>().Find(key, Noon);

        await storage.Get<SessionStore>().MarkSeen(session!, Noon.AddSeconds(59));
        Assert.Equal(Noon, (await storage.Get<SessionQueries>().Find(key, Noon))!.SeenAt);
        await storage.Get<SessionStore>().MarkSeen(session!, Noon.AddSeconds(60));
        Assert.Equal(Noon.AddSeconds(60), (await storage.Get<SessionQueries>().Find(key, Noon))!.SeenAt);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task End_ByKeyByOwnerAndByOthers_EndsWhatIsTheirs(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var (store, queries) = (storage.Get<SessionStore>(), storage.Get<SessionQueries>());
        var (fay, eve) = (await storage.NewAccount(), await storage.NewAccount());
        string[] keys =
        [
            await Start(storage, fay),
            await Start(storage, fay),
            await Start(storage, fay),
            await Start(storage, eve),
        ];
        var sessions = await Task.WhenAll(keys.Select(async key => (await queries.Find(key, Noon))!));

        Assert.Equal(0, await store.End(eve, sessions[0].Id));
        Assert.NotNull(await queries.Find(keys[0], Noon));
        Assert.Equal(1, await store.End(fay, sessions[0].Id));
        Assert.Null(await queries.Find(keys[0], Noon));
        Assert.Equal(1, await store.EndAll(fay, sessions[1].Id));
        Assert.Equal([sessions[1].Id], (await queries.ListFor(fay, Noon)).Select(session => session.Id));
        await store.End(keys[1]);
        Assert.Equal([sessions[3].Id], (await queries.ListAll(Noon)).Select(session => session.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ChangePassword_WithSessionsElsewhere_EndsThem(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var key = await Start(storage, account);
        await using var scope = storage.Services.CreateAsyncScope();

        var refused = await scope
            .ServiceProvider.GetRequiredService<AccountStore>()
            .ChangePassword(account, "wrong horse battery", "another horse battery");
        Assert.Equal(["current"], refused.Fields());
        Assert.NotNull(await storage.Get<SessionQueries>().Find(key, Noon));

        (
            await scope
                .ServiceProvider.GetRequiredService<AccountStore>()
                .ChangePassword(account, "correct horse battery", "another horse battery")
        ).Must();
        Assert.Null(await storage.Get<SessionQueries>().Find(key, Noon));
        Assert.NotNull(await storage.Get<SessionQueries>().Find(await Start(storage, account), Noon));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Find_AfterARestart_FindsTheSession(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var key = await Start(storage, await storage.NewAccount());

        await using var restarted = storage.NewServices();

        Assert.NotNull(await restarted.GetRequiredService<SessionQueries>().Find(key, Noon));
    }

    private static async Task<string> Start(TestStorage storage, AccountId account, string? oldKey = null) =>
        (
            await storage.Get<SessionStore>().Start(account, SignInMethod.Passkey, "Firefox on Windows", oldKey, Noon)
        ).Must();
}
