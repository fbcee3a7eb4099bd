using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

public sealed class TwoFactorStoreTests
{
    private static readonly DateTimeOffset Noon = TestStorage.Noon;

    public static TheoryData<DatabaseKind> Kinds => DatabaseKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Use_TheCodeOfTheApp_WorksOnce(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var (key, _) = await TurnOn(storage, account);

        // The code that turned on two-factor sign-in cannot be used again, and neither can earlier codes.
        Assert.False(await Use(storage, account, Totp.CodeAt(key, Noon)));
        Assert.False(await Use(storage, account, Totp.CodeAt(key, Noon.AddSeconds(-30))));
        var next = Totp.CodeAt(key, Noon.AddSeconds(30));
        Assert.True(await Use(storage, account, $"{next[..3]} {next[3..]}"));
        Assert.False(await Use(storage, account, next));
        Assert.False(await Use(storage, account, Totp.CodeAt(key, Noon.AddMinutes(2))));
        Assert.False(await Use(storage, account, ""));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Use_OneCodeByManyAtOnce_LetsOneIn(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var (key, codes) = await TurnOn(storage, account);
        var later = Noon.AddMinutes(5);

        foreach (var code in new[] { Totp.CodeAt(key, later), codes[0] })
        {
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => Task.Run(() => Use(storage, account, code, later)))
            );
            Assert.Single(answers, answer => answer);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task RecoveryCodes_EachOnceAndRenewed_OpenNothingAgain(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var (_, codes) = await TurnOn(storage, account);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$", code));

        foreach (var code in codes.Take(3))
        {
            Assert.True(await Use(storage, account, code.ToLowerInvariant().Replace('-', ' ')));
            Assert.False(await Use(storage, account, code));
        }

        Assert.Equal(7, (await storage.Get<AccountQueries>().Find(account))!.RecoveryCodes);
        var renewed = await With(storage, store => store.RenewCodes(account));
        Assert.False(await Use(storage, account, codes[5]));
        Assert.True(await Use(storage, account, renewed.Must()[0]));
        Assert.False(await Use(storage, await storage.NewAccount(), renewed.Must()[1]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TurnOnAndOff_WithSessionsElsewhere_EndsThem(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var first = (await storage.Get<SessionStore>().Start(account, SignInMethod.Password, "One", null, Noon)).Must();
        var (key, _) = await TurnOn(storage, account);
        Assert.Null(await storage.Get<SessionQueries>().Find(first, Noon));
        Assert.Equal(["two-step-on"], (await With(storage, store => store.Begin(account))).Codes());

        var second = (
            await storage.Get<SessionStore>().Start(account, SignInMethod.Password, "Two", null, Noon)
        ).Must();
        (await With(storage, store => store.TurnOff(account))).Must();
        Assert.Null(await storage.Get<SessionQueries>().Find(second, Noon));
        Assert.False(await Use(storage, account, Totp.CodeAt(key, Noon.AddMinutes(1)), Noon.AddMinutes(1)));
        Assert.False((await storage.Get<AccountQueries>().Find(account))!.HasTwoFactor);
        Assert.Equal(["two-step-off"], (await With(storage, store => store.RenewCodes(account))).Codes());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TurnOn_WithAWrongCodeOrUnbegun_StaysOff(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        Assert.Equal(["not-begun"], (await With(storage, store => store.TurnOn(account, "123456", Noon))).Codes());
        (await With(storage, store => store.Begin(account))).Must();
        var key = (await With(storage, store => store.FindPendingKey(account)))!;

        Assert.Equal(
            ["code-wrong"],
            (await With(storage, store => store.TurnOn(account, Totp.CodeAt(key, Noon.AddMinutes(3)), Noon))).Codes()
        );
        Assert.False((await storage.Get<AccountQueries>().Find(account))!.HasTwoFactor);
        await using var context = storage.Get<Database>().Open();
        Assert.DoesNotContain(
            key,
            Convert.ToBase64String(
                (await context.TwoFactorKeys.SingleAsync(TestContext.Current.CancellationToken)).Key
            ),
            StringComparison.Ordinal
        );
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(TestStorage storage, AccountId account)
    {
        (await With(storage, store => store.Begin(account))).Must();
        var key = (await With(storage, store => store.FindPendingKey(account)))!;
        var codes = (await With(storage, store => store.TurnOn(account, Totp.CodeAt(key, Noon), Noon))).Must();
        Assert.Null(await With(storage, store => store.FindPendingKey(account)));
        return (key, codes);
    }

    private static Task<bool> Use(TestStorage storage, AccountId account, string code, DateTimeOffset? now = null) =>
        With(storage, store => store.Verify(account, code, now ?? Noon));

    private static async Task<T> With<T>(TestStorage storage, Func<TwoFactorStore, Task<T>> work)
    {
        await using var scope = storage.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TwoFactorStore>());
    }
}
