using BeyondBoundaries.Core;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

/// <summary>
/// Tests accounts. With single sign-on, an account is identified by its issuer and subject, never by its email
/// address.
/// </summary>
public sealed class AccountStoreTests
{
    private const string Email = "same@example.org";

    public static TheoryData<DatabaseKind> Kinds => DatabaseKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task SignOn_SameAddressFromTwoIssuersAndAPassword_AreThreePeople(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var password = (await With(storage, store => store.Create("Fay", Email, "correct horse battery"))).Must();
        var one = await With(
            storage,
            store => store.SignInExternally(new("https://one.example", "subject", "Fay", Email))
        );
        var two = await With(
            storage,
            store => store.SignInExternally(new("https://two.example", "subject", "Fay", Email))
        );
        var other = await With(
            storage,
            store => store.SignInExternally(new("https://one.example", "Subject", "Fay", Email))
        );

        Assert.Equal(4, new[] { password, one.Account, two.Account, other.Account }.Distinct().Count());
        Assert.All([one, two, other], signedOn => Assert.True(signedOn.IsNew));
        Assert.Equal(
            new ExternalSignIn(one.Account, IsNew: false),
            await With(
                storage,
                store => store.SignInExternally(new("https://one.example", "subject", "Renamed", "new@example.org"))
            )
        );
        await using var scope = storage.Services.CreateAsyncScope();
        Assert.Equal(
            password.Value,
            (
                await scope
                    .ServiceProvider.GetRequiredService<UserManager<Account>>()
                    .FindByNameAsync("SAME@example.org")
            )!.Id
        );
    }

    [Fact]
    public async Task Create_AnAddressThatIsTooLong_SaysSo()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var email = $"{new string('a', 250)}@example.org";
        var refused = await With(storage, store => store.Create("Fay", email, "correct horse battery"));
        Assert.Equal("The email address must be 254 characters or fewer", Assert.Single(refused.Problems).Message);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Create_AnAddressThatSignsInByPassword_IsRefused(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        await With(storage, store => store.SignInExternally(new("https://one.example", "subject", "", Email)));
        (await With(storage, store => store.Create("Fay", Email, "correct horse battery"))).Must();
        Assert.Equal(
            ["email"],
            (await With(storage, store => store.Create("Eve", "SAME@example.org", "correct horse battery"))).Fields()
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ChangeEmail_OfAnAccountWithAPassword_ChangesWhatItSignsInWith(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var fay = (await With(storage, store => store.Create("Fay", Email, "correct horse battery"))).Must();
        (await With(storage, store => store.Create("Eve", "eve@example.org", "correct horse battery"))).Must();
        var signedOn = await With(
            storage,
            store => store.SignInExternally(new("https://one.example", "subject", "Fay", "fay@example.org"))
        );

        Assert.Equal(["email"], (await With(storage, store => store.ChangeEmail(fay, "EVE@example.org"))).Fields());
        Assert.Equal(["email"], (await With(storage, store => store.ChangeEmail(fay, "nobody"))).Fields());
        Assert.Equal(
            "not-found",
            (await With(storage, store => store.ChangeEmail(signedOn.Account, "new@example.org")))
                .Problems.Single()
                .Code
        );
        (await With(storage, store => store.ChangeEmail(fay, " new@example.org "))).Must();

        await using var scope = storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.Null(await accounts.FindByNameAsync(Email));
        Assert.Equal(
            (fay.Value, "new@example.org"),
            (
                (await accounts.FindByNameAsync("NEW@example.org"))!.Id,
                (await accounts.FindByNameAsync("NEW@example.org"))!.Email
            )
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task SignOn_ManyFirstTimesAtOnce_MakeOneAccount(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var identity = new ExternalIdentity("https://one.example", "subject", "Fay", Email);
        var signedOn = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => With(storage, store => store.SignInExternally(identity))))
        );
        Assert.Single(signedOn.Select(one => one.Account).Distinct());
        Assert.Single(signedOn, one => one.IsNew);
    }

    private static async Task<T> With<T>(TestStorage storage, Func<AccountStore, Task<T>> work)
    {
        await using var scope = storage.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountStore>());
    }
}
