using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

public sealed class FirstAccountStoreTests
{
    private const string Password = "correct horse battery";

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task CreateFirstAccount_OnAnEmptyDatabase_IsNeededOnce(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        await using var scope = storage.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<FirstAccountStore>();
        Assert.True(await store.IsNeeded());

        var id = (await store.CreateFirstAccount(" Fay ", "fay.o'brien@example.com", Password)).Must();

        Assert.False(await store.IsNeeded());
        Assert.Equal(["set-up-done"], (await store.CreateFirstAccount("Eve", "eve@example.com", Password)).Codes());
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync("FAY.O'Brien@example.com");
        Assert.Equal((id.Value, "Fay"), (account!.Id, account.Name));
        Assert.True(await accounts.CheckPasswordAsync(account, Password));
        Assert.Null(await accounts.FindByEmailAsync("eve@example.com"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task CreateFirstAccount_ManyAtOnce_OneWins(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(person => Task.Run(() => Create(storage, person)))
        );

        Assert.Single(results, result => result.Problems.Count == 0);
        Assert.All(
            results.Where(result => result.Problems.Count > 0),
            result => Assert.Equal(["set-up-done"], result.Codes())
        );
        await using var scope = storage.Services.CreateAsyncScope();
        Assert.Single(scope.ServiceProvider.GetRequiredService<UserManager<Account>>().Users);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task CreateFirstAccount_Refused_IsStillNeeded(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        await using var scope = storage.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<FirstAccountStore>();

        var weak = await store.CreateFirstAccount("Fay", "fay@example.com", "short");
        var nothing = await store.CreateFirstAccount(" ", "not an address", null);

        Assert.Equal(["password"], weak.Fields());
        Assert.Equal(["name", "email", "password"], nothing.Fields());
        Assert.True(await store.IsNeeded());
        (await store.CreateFirstAccount("Fay", "fay@example.com", Password)).Must();
    }

    private static async Task<Result<AccountId>> Create(TestStorage storage, int person)
    {
        await using var scope = storage.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<FirstAccountStore>()
            .CreateFirstAccount($"Person {person}", $"person{person}@example.com", Password);
    }
}
