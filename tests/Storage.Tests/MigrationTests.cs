using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests;

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
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task MigrateStorage_FromBeforeBallots_KeepsRoundsAndAnswers(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind, migrated: false);
        await using (var context = storage.Get<Database>().Open())
        {
            var start = context.Database.GetMigrations().First();
            await context.GetService<IMigrator>().MigrateAsync(start, TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Partnerships" ("Id", "Name", "Version") VALUES ('11111111-1111-1111-1111-111111111111', 'Old', 1);
                INSERT INTO "Rounds" ("Id", "PartnershipId", "Name", "FrameworkId", "FrameworkVersion", "Mode", "MinimumGroup", "Status", "JoinToken", "OpenedAt", "Version")
                VALUES ('22222222-2222-2222-2222-222222222222', '11111111-1111-1111-1111-111111111111', 'Open', 'small', '1', 'Confidential', 5, 'Open', 'AAAAAAAAAAAAAAAAAAAAAAAA', NOW, 1),
                       ('33333333-3333-3333-3333-333333333333', '11111111-1111-1111-1111-111111111111', 'Open too', 'small', '1', 'Confidential', 5, 'Open', 'BAAAAAAAAAAAAAAAAAAAAAAA', NOW, 1);
                INSERT INTO "Accounts" ("Id", "Name", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
                VALUES ('66666666-6666-6666-6666-666666666666', 'Fay', FALSE, FALSE, FALSE, TRUE, 0);
                INSERT INTO "PartnershipFacilitators" ("PartnershipId", "AccountId") VALUES ('11111111-1111-1111-1111-111111111111', '66666666-6666-6666-6666-666666666666');
                INSERT INTO "Participants" ("Id", "RoundId", "TokenHash") VALUES ('44444444-4444-4444-4444-444444444444', '22222222-2222-2222-2222-222222222222', BYTES32);
                INSERT INTO "Responses" ("Id", "ParticipantId", "Scores", "Version", "Submitted") VALUES ('55555555-5555-5555-5555-555555555555', '44444444-4444-4444-4444-444444444444', BYTES16, 1, TRUE);
                """
                    .Replace("NOW", kind == DatabaseKind.Sqlite ? "0" : "now()", StringComparison.Ordinal)
                    .Replace("BYTES32", Bytes(kind, 32), StringComparison.Ordinal)
                    .Replace("BYTES16", Bytes(kind, 16), StringComparison.Ordinal),
                TestContext.Current.CancellationToken);

            // Submissions came later, and hung on the response until they were kept with the participant's place.
            var erasure = context.Database.GetMigrations().Single(name => name.EndsWith("_Erasure", StringComparison.Ordinal));
            await context.GetService<IMigrator>().MigrateAsync(erasure, TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Submissions" ("ResponseId", "Id", "BodyHash") VALUES ('55555555-5555-5555-5555-555555555555', '77777777-7777-7777-7777-777777777777', BYTES32);
                """
                    .Replace("BYTES32", Bytes(kind, 32), StringComparison.Ordinal),
                TestContext.Current.CancellationToken);
        }

        await storage.Services.MigrateStorage(TestContext.Current.CancellationToken);

        await using var migrated = storage.Get<Database>().Open();
        var codes = await migrated.Rounds.Select(round => round.JoinCode).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[2-9A-HJKMNP-Z]{8}$", code));
        Assert.All(await migrated.Rounds.Select(round => round.DeleteOn).ToListAsync(TestContext.Current.CancellationToken), day => Assert.True(day > DateOnly.FromDateTime(DateTime.UtcNow).AddYears(1)));
        var response = await migrated.Responses.Include(row => row.Ballot).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((BallotKind.Enablers, BallotStatus.Open, new Guid("22222222-2222-2222-2222-222222222222")), (response.Ballot.Kind, response.Ballot.Status, response.Ballot.RoundId));
        var submission = await migrated.Submissions.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((response.ParticipantId, response.BallotId, new Guid("77777777-7777-7777-7777-777777777777")), (submission.ParticipantId, submission.BallotId, submission.Id));
        Assert.Equal(
            new Access(IsAdministrator: true, MemberRole.Facilitator),
            await storage.Get<AccessQueries>().Of(new AccountId(new("66666666-6666-6666-6666-666666666666")), new RoundId(response.Ballot.RoundId), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MigrateStorage_LockLeftByAKilledProcess_IsNotWaitedFor()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite, migrated: false);
        await using (var context = storage.Get<Database>().Open())
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """,
                TestContext.Current.CancellationToken);
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
            await using var services = new ServiceCollection().AddStorage(new() { DataFolder = folder }).BuildServiceProvider();
            await services.MigrateStorage();
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
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

        Assert.Equal("text", restarted.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(secret));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task Constraints_RowsThatBreakTheRules_AreRefusedByTheDatabase(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var (_, round, joinToken) = await storage.NewRound();
        var token = await storage.Join(joinToken, agency: 0);
        await storage.Score(round, token, Small.First, Answer.Score(3), new Note(NoteKind.Working, Small.First.Id, "Text"));
        await using var context = storage.Get<Database>().Open();

        foreach (var broken in new FormattableString[]
        {
            $"""UPDATE "Participants" SET "Agency" = 3""",
            $"""UPDATE "Participants" SET "Level" = 2""",
            $"""UPDATE "Participants" SET "Name" = ''""",
            $"""UPDATE "Notes" SET "Text" = ''""",
            $"""UPDATE "Rounds" SET "Status" = 'Closed'""",
            $"""UPDATE "Rounds" SET "MinimumGroup" = 1""",
            $"""INSERT INTO "SetUp" ("Id") VALUES (2)""",
            $"""DELETE FROM "Partnerships" """,
        })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlAsync(broken));
        }

        // A round goes with everything of its people.
        await context.Database.ExecuteSqlAsync($"""DELETE FROM "Rounds" """);
        Assert.False(await context.Notes.AnyAsync());
    }

    private static string Bytes(DatabaseKind kind, int count) => kind == DatabaseKind.Sqlite ? $"zeroblob({count})" : $"decode('{new string('0', 2 * count)}', 'hex')";

    private static async Task<T> Pragma<T>(BoundariesContext context, string pragma) =>
        (await context.Database.SqlQueryRaw<T>(pragma).ToListAsync()).Single();
}
