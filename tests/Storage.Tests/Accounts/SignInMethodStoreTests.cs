using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

public sealed class SignInMethodStoreTests
{
    private const string Email = "same@example.org";

    public static TheoryData<DatabaseKind> Kinds => DatabaseKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Connect_OnesOwnAndAnothers_OpensItOnce(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var fay = await storage.NewAccount();
        var mine = new ExternalIdentity(
            new string('i', Account.MaxIdentityCharacters),
            new string('s', Account.MaxIdentityCharacters),
            "Fay",
            Email
        );
        var session = (
            await storage.Get<SessionStore>().Start(fay, SignInMethod.Password, "", null, TestStorage.Noon)
        ).Must();

        (await With<SignInMethodStore, Result<AccountId>>(storage, store => store.Connect(fay, mine))).Must();

        Assert.Null(await storage.Get<SessionQueries>().Find(session, TestStorage.Noon));
        Assert.Equal(
            new ExternalSignIn(fay, IsNew: false),
            await With<AccountStore, ExternalSignIn>(storage, store => store.SignInExternally(mine))
        );
        Assert.Equal(
            ["identity-taken"],
            (
                await With<SignInMethodStore, Result<AccountId>>(
                    storage,
                    async store => await store.Connect(await storage.NewAccount(), mine)
                )
            ).Codes()
        );
        (
            await With<SignInMethodStore, Result<AccountId>>(
                storage,
                store => store.Disconnect(fay, mine.Issuer, mine.Subject)
            )
        ).Must();
        Assert.True((await With<AccountStore, ExternalSignIn>(storage, store => store.SignInExternally(mine))).IsNew);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Disconnect_TheOnlyWayIn_IsRefused(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var one = await With<AccountStore, ExternalSignIn>(
            storage,
            store => store.SignInExternally(new("https://one.example", "subject", "Fay", Email))
        );
        Assert.Equal(
            ["only-way-in"],
            (
                await With<SignInMethodStore, Result<AccountId>>(
                    storage,
                    store => store.Disconnect(one.Account, "https://one.example", "subject")
                )
            ).Codes()
        );
        Assert.False(
            (
                await With<AccountStore, ExternalSignIn>(
                    storage,
                    store => store.SignInExternally(new("https://one.example", "subject", "Fay", Email))
                )
            ).IsNew
        );
    }

    private static async Task<T> With<TStore, T>(TestStorage storage, Func<TStore, Task<T>> work)
        where TStore : notnull
    {
        await using var scope = storage.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TStore>());
    }
}
