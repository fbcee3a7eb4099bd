using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests;

public sealed class WayBackStoreTests
{
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Use_OfALink_LeavesThePasswordAsTheOnlyWayIn(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var fay = await storage.NewAccount();
        await With<WaysInStore, Result<AccountId>>(storage, store => store.AddPasskey(fay, new([1, 2, 3], [4], TestStorage.Noon, 0, null, false, false, false, [5], [6])));
        (await With<WaysInStore, Result<AccountId>>(storage, store => store.Connect(fay, new("https://one.example", "intruder", "Eve", "eve@example.org")))).Must();
        var token = WayBackStore.NewToken();
        (await With<WayBackStore, Result<AccountId>>(storage, store => store.Make(null, fay, token, TestStorage.Noon))).Must();

        (await With<WayBackStore, Result<AccountId>>(storage, store => store.Use(token, "another three random words", TestStorage.Noon))).Must();

        var details = (await storage.Get<AccountQueries>().Find(fay))!;
        Assert.Equal((true, false, 0, 0), (details.HasPassword, details.HasTwoSteps, details.Passkeys, details.Identities.Count));
        Assert.True((await With<AccountStore, SignedOn>(storage, store => store.SignOn(new("https://one.example", "intruder", "Eve", "")))).IsNew);
    }

    private static async Task<T> With<TStore, T>(TestStorage storage, Func<TStore, Task<T>> work)
        where TStore : notnull
    {
        await using var scope = storage.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TStore>());
    }
}
