using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Accounts;

/// <summary>
/// Tests that other people can save changes while a password is being hashed. Hashing takes as long as a hundred saves.
/// </summary>
public sealed class PasswordHashingTests
{
    private const string Password = "another three random words";

    public static TheoryData<string> Ways => ["change", "refused change", "invitation", "recovery", "first account"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Hashing_OfAPassword_KeepsNobodyFromSaving(string way)
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var fay = await storage.NewAccount();
        var partnership = await storage.NewPartnership(fay);
        await using var scope = storage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var slow = new Watching(accounts.PasswordHasher, () => storage.NewPartnership(fay));
        accounts.PasswordHasher = slow;

        await Do(way, scope.ServiceProvider, fay, partnership);

        Assert.True(slow.Hashed > 0);
        Assert.True(slow.OthersSaved, "Another save had to wait until the password was hashed.");
    }

    private static async Task Do(string way, IServiceProvider services, AccountId fay, PartnershipId partnership)
    {
        switch (way)
        {
            case "change":
                (
                    await services
                        .GetRequiredService<AccountStore>()
                        .ChangePassword(fay, "correct horse battery", Password)
                ).Must();
                break;
            case "refused change":
                Assert.Equal(
                    ["password"],
                    (
                        await services
                            .GetRequiredService<AccountStore>()
                            .ChangePassword(fay, "correct horse battery", "short")
                    ).Fields()
                );
                break;
            case "invitation":
                var invited = MemberStore.CreateToken();
                (
                    await services
                        .GetRequiredService<MemberStore>()
                        .Invite(fay, partnership, MemberRole.Viewer, "Eve", invited, TestStorage.Noon)
                ).Must();
                (
                    await services
                        .GetRequiredService<AccountStore>()
                        .CreateInvited(invited, TestStorage.Noon, "Eve", "eve@example.org", Password)
                ).Must();
                break;
            case "recovery":
                var token = AccountRecoveryStore.CreateToken();
                (
                    await services
                        .GetRequiredService<AccountRecoveryStore>()
                        .CreateLink(null, fay, token, TestStorage.Noon)
                ).Must();
                (
                    await services.GetRequiredService<AccountRecoveryStore>().UseLink(token, Password, TestStorage.Noon)
                ).Must();
                break;
            default:
                (
                    await services
                        .GetRequiredService<FirstAccountStore>()
                        .CreateFirstAccount("Ada", "ada@example.org", Password)
                ).Must();
                break;
        }
    }

    /// <summary>A hasher that waits for another person's save before it hashes or checks a password.</summary>
    private sealed class Watching(IPasswordHasher<Account> hasher, Func<Task> save) : IPasswordHasher<Account>
    {
        // The time after which we assume that a save is blocked.
        private static readonly TimeSpan Never = TimeSpan.FromSeconds(5);

        public int Hashed { get; private set; }

        public bool OthersSaved { get; private set; } = true;

        public string HashPassword(Account user, string password)
        {
            Save();
            return hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            Save();
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        private void Save()
        {
            Hashed++;
            OthersSaved &= Task.Run(save).Wait(Never);
        }
    }
}
