using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

public sealed class AccountRecoveryStoreTests
{
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Use_OfALink_LeavesThePasswordAsTheOnlyWayIn(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var fay = await storage.NewAccount();
        await With<SignInMethodStore, Result<AccountId>>(
            storage,
            store =>
                store.AddPasskey(fay, new([1, 2, 3], [4], TestStorage.Noon, 0, null, false, false, false, [5], [6]))
        );
        (
            await With<SignInMethodStore, Result<AccountId>>(
                storage,
                store => store.Connect(fay, new("https://one.example", "intruder", "Eve", "eve@example.org"))
            )
        ).Must();
        var token = AccountRecoveryStore.CreateToken();
        (
            await With<AccountRecoveryStore, Result<AccountId>>(
                storage,
                store => store.CreateLink(null, fay, token, TestStorage.Noon)
            )
        ).Must();

        (
            await With<AccountRecoveryStore, Result<AccountId>>(
                storage,
                store => store.UseLink(token, "another three random words", TestStorage.Noon)
            )
        ).Must();

        var details = (await storage.Get<AccountQueries>().Find(fay))!;
        Assert.Equal(
            (true, false, 0, 0),
            (details.HasPassword, details.HasTwoFactor, details.Passkeys, details.Identities.Count)
        );
        Assert.True(
            (
                await With<AccountStore, ExternalSignIn>(
                    storage,
                    store => store.SignInExternally(new("https://one.example", "intruder", "Eve", ""))
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
