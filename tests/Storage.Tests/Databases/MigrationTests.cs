using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Databases;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Model_AgainstItsMigrations_HasNoPendingChange(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind, migrated: false);
        await using var context = storage.Get<Database>().Open();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task MigrateStorage_TwoStartsAtOnceAndOneMore_AllSucceed(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind, migrated: false);
        await using var other = storage.NewServices();

        await Task.WhenAll(Task.Run(() => storage.Services.MigrateStorage()), Task.Run(() => other.MigrateStorage()));
        await storage.Services.MigrateStorage();

        await storage.NewRound();
    }

    [Theory]
    [InlineData("20261123100037_Erasure", MigrationHistory.TooOld)]
    [InlineData("20990101000000_Later", MigrationHistory.TooNew)]
    public async Task MigrateStorage_DatabaseOfAnUnsupportedVersion_IsRefusedAndUnchanged(
        string applied,
        string message
    )
    {
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            await using var storage = await TestStorage.Create(kind, migrated: false);
            await using var context = storage.Get<Database>().Open();
            var baseline = context.Database.GetMigrations().First();
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsHistory" (
                    "MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL
                );
                INSERT INTO "__EFMigrationsHistory" VALUES ({0}, '10.0.15');
                """,
                applied
            );
            if (message == MigrationHistory.TooNew)
            {
                await context.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "__EFMigrationsHistory" VALUES ({baseline}, '10.0.15')"""
                );
            }

            var refused = await Assert.ThrowsAsync<UnsupportedDatabaseException>(() =>
                storage.Services.MigrateStorage()
            );

            Assert.Equal(message, refused.Message);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Rounds.AnyAsync());
        }
    }

    [Fact]
    public async Task MigrateStorage_LockLeftByAKilledProcess_IsNotWaitedFor()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite, migrated: false);
        await using (var context = storage.Get<Database>().Open())
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                CREATE TABLE "__EFMigrationsLock" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL
                );
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """,
                TestContext.Current.CancellationToken
            );
        }

        await storage.Services.MigrateStorage().WaitAsync(TimeSpan.FromMinutes(5));

        await storage.NewAccount();
    }

    [Fact]
    public async Task Sqlite_EveryConnection_IsDurableAndChecksReferences()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        await using var context = storage.Get<Database>().Open();

        Assert.Equal("wal", await Pragma<string>(context, "PRAGMA journal_mode"));
        Assert.Equal(2L, await Pragma<long>(context, "PRAGMA synchronous"));
        Assert.Equal(1L, await Pragma<long>(context, "PRAGMA foreign_keys"));
        Assert.Equal(10_000L, await Pragma<long>(context, "PRAGMA busy_timeout"));
        if (!OperatingSystem.IsWindows())
        {
            var folder = Path.Combine(storage.DataFolder, "made");
            await using var services = new ServiceCollection()
                .AddSingleton(TinyFramework.Catalogue)
                .AddStorage(new() { DataFolder = folder })
                .BuildServiceProvider();
            await services.MigrateStorage();
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder)
            );
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task DataProtection_AfterARestart_ReadsWhatItProtected(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var secret = storage.Get<IDataProtectionProvider>().CreateProtector("cookie").Protect("text");

        await using var restarted = storage.NewServices();

        Assert.Equal(
            "text",
            restarted.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(secret)
        );
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Constraints_RowsThatBreakTheRules_AreRefusedByTheDatabase(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var (_, round, joinToken) = await storage.NewRound();
        var token = await storage.Join(joinToken, agency: 0);
        await storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(3),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Text")
        );
        await using var context = storage.Get<Database>().Open();

        foreach (
            var broken in new FormattableString[]
            {
                $"""UPDATE "Participants" SET "Agency" = 3""",
                $"""UPDATE "Participants" SET "Level" = 2""",
                $"""UPDATE "Participants" SET "Name" = ''""",
                $"""UPDATE "Notes" SET "Text" = ''""",
                $"""UPDATE "Rounds" SET "Status" = 'Closed'""",
                $"""UPDATE "Rounds" SET "MinimumGroup" = 1""",
                $"""INSERT INTO "SetUp" ("Id") VALUES (2)""",
                $"""DELETE FROM "Partnerships" """,
            }
        )
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlAsync(broken));
        }

        // Deleting a round deletes everything that belongs to its participants.
        await context.Database.ExecuteSqlAsync($"""DELETE FROM "Rounds" """);
        Assert.False(await context.Notes.AnyAsync());
    }

    private static async Task<T> Pragma<T>(BoundariesContext context, string pragma) =>
        (await context.Database.SqlQueryRaw<T>(pragma).ToListAsync()).Single();
}
