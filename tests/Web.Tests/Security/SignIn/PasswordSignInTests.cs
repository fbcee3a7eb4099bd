using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.SignIn;
using BeyondBoundaries.Web.Settings;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BeyondBoundaries.Web.Tests.Security.SignIn;

/// <summary>Tests that neither the response nor the work done for it shows whether an account exists.</summary>
public sealed class PasswordSignInTests
{
    [Fact]
    public async Task Check_WithAndWithoutAnAccount_DoesTheSameWorkAndSaysTheSame()
    {
        await using var database = await TemporaryDatabase.Create(DatabaseKind.Sqlite);
        var hasher = new CountingHasher();
        await using var services = await Services(database, hasher);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        Assert.Empty(
            (
                await accounts.Create(
                    "Fay",
                    "fay@example.org",
                    "correct horse battery",
                    TestContext.Current.CancellationToken
                )
            ).Problems
        );
        await accounts.SignInExternally(
            new("https://issuer.example", "subject", "Gus", "gus@example.org"),
            TestContext.Current.CancellationToken
        );
        var passwords = scope.ServiceProvider.GetRequiredService<PasswordSignIn>();
        await passwords.Check(new DefaultHttpContext(), "first@example.org", "makes the hash of nobody");

        foreach (
            var email in new[]
            {
                "fay@example.org",
                "gus@example.org",
                "nobody@example.org",
                "",
                new string('x', 5_000),
            }
        )
        {
            hasher.Verified.Clear();
            hasher.Hashed = 0;
            var answer = await passwords.Check(new DefaultHttpContext(), email, "wrong horse battery");
            Assert.Equal(
                "The email address or the password is wrong. Check both, then try again",
                Assert.Single(answer.Problems).Message
            );
            Assert.Single(hasher.Verified);
            Assert.Equal(0, hasher.Hashed);
            // For every email address, the password is compared with a hash of the same length.
            Assert.Equal(hasher.Verified[0].Length, new CountingHasher().HashPassword(new(), "x").Length);
        }

        Assert.Empty(
            (await passwords.Check(new DefaultHttpContext(), "FAY@example.org", "correct horse battery")).Problems
        );
    }

    /// <summary>
    /// Tests that the audit trail does not report an attempt as failed if it was refused only because the server had
    /// too many passwords to check.
    /// </summary>
    [Fact]
    public async Task Check_WhenTooManyOthersAreWaiting_RecordsNoFailedAttempts()
    {
        const int maxWaitingPerAddress = 40;
        await using var database = await TemporaryDatabase.Create(DatabaseKind.Sqlite);
        using var hasher = new BlockingHasher();
        await using var services = await Services(database, hasher);
        await using (var scope = services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<AccountStore>()
                .Create("Fay", "fay@example.org", "correct horse battery", TestContext.Current.CancellationToken);
        }

        var admitted = Math.Max(1, Environment.ProcessorCount / 2) + maxWaitingPerAddress;
        var others = admitted + 20;
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        var attempts = Enumerable
            .Range(0, others)
            .Select(other => Task.Run(() => Check(scopes, $"other-{other}@example.org")))
            .ToList();
        var waiting = attempts.ToList();
        while (waiting.Count > admitted)
        {
            waiting.Remove(await Task.WhenAny(waiting));
        }

        var refused = await Check(scopes, "fay@example.org");
        Assert.Equal(("busy", "email"), (Assert.Single(refused.Problems).Code, Assert.Single(refused.Problems).Field));
        hasher.Release();
        await Task.WhenAll(attempts);
        var entries = await services
            .GetRequiredService<AuditQueries>()
            .ListEntries(new(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(entries, entry => entry.Act == AuditAct.LockedSignIn);
    }

    private static async Task<Result<Account>> Check(IServiceScopeFactory scopes, string email)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PasswordSignIn>()
            .Check(new DefaultHttpContext(), email, "wrong horse battery");
    }

    private static async Task<ServiceProvider> Services(TemporaryDatabase database, IPasswordHasher<Account> hasher)
    {
        var services = new ServiceCollection();
        services
            .AddLogging()
            .AddSingleton(BeyondBoundaries.Documents.ShippedFrameworks.Catalogue)
            .AddSingleton<TimeProvider>(new ManualTimeProvider())
            .AddStorage(new() { Connection = database.Connection, DataFolder = database.DataFolder });
        services.AddDataProtection().PersistKeysToStorage();
        services
            .AddIdentityCore<Account>(identity =>
                identity.Password = new()
                {
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                }
            )
            .AddStorageStores();
        services.Replace(ServiceDescriptor.Singleton(hasher));
        services
            .AddOptions()
            .AddSingleton(new ApplicationSettings())
            .AddSingleton<SingleSignOn>()
            .AddSingleton<SignInRateLimits>()
            .AddSingleton<PasswordHashingScheduler>()
            .AddSingleton<RecognisedBrowserCookie>()
            .AddScoped<PasswordSignIn>();
        var made = services.BuildServiceProvider();
        await made.MigrateStorage();
        return made;
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> hasher = new();

        public List<string> Verified { get; } = [];

        public int Hashed { get; set; }

        public string HashPassword(Account user, string password)
        {
            Hashed++;
            return hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            Verified.Add(hashedPassword);
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    /// <summary>Hashes passwords, but does not check any until it is released.</summary>
    private sealed class BlockingHasher : IPasswordHasher<Account>, IDisposable
    {
        private readonly PasswordHasher<Account> hasher = new();
        private readonly ManualResetEventSlim released = new();

        public void Release() => released.Set();

        public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            released.Wait();
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        public void Dispose() => released.Dispose();
    }
}
