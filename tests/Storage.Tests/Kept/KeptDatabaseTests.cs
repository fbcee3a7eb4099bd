using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeyondBoundaries.Storage.Tests.Kept;

/// <summary>
/// Tests that the program can use the databases of its earlier versions without losing data. The databases are stored
/// as SQL written by <c>sqlite3 .dump</c> and <c>pg_dump</c>.
/// </summary>
public sealed class KeptDatabaseTests
{
    private const string Release = "main-2026-11-29";

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task MigrateStorage_DatabaseOfAnEarlierProgram_KeepsEveryFigure(DatabaseKind kind)
    {
        await using var storage = await Restore(kind);

        await storage.Services.MigrateStorage();

        var expected = await File.ReadAllLinesAsync(PathOf($"{NameOf(kind)}.figures.txt"));
        Assert.True(expected.Length > 500);
        Assert.Equal(expected, await KeptDatabase.Lines(storage));
    }

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task MigrateStorage_DatabaseOfAnEarlierProgram_IsUsedFurther(DatabaseKind kind)
    {
        await using var storage = await Restore(kind);
        await storage.Services.MigrateStorage();
        AccountId account;
        Dictionary<string, RoundId> rounds;
        await using (var context = storage.Get<Database>().Open())
        {
            account = new(await context.Users.Select(user => user.Id).SingleAsync());
            rounds = await context.Rounds.ToDictionaryAsync(round => round.Name, round => new RoundId(round.Id));
        }

        var open = await storage.Revealed(account, rounds["Open 1"]);
        Assert.Equal(7, open!.Commentary.People.Count);
        Assert.Equal(21, open.Commentary.Notes.Count);
        Assert.Equal(3, open.Commentary.Agreed[TinyFramework.First.Id].Score);
        Assert.Equal(4, (await storage.Get<PlanQueries>().Find(account, rounds["Confidential 1"]))!.Plan.Entries.Count);
        var round = rounds["Other 1"];
        var found = (await storage.Get<RoundQueries>().Find(account, round))!;
        var token = await storage.Join(found.JoinSettings.JoinToken, 0, 0);
        await storage.Score(round, token, TinyFramework.First, Answer.FromScore(4));
        (await storage.Get<ResponseStore>().Submit(round, token)).Must();
        await storage.Close(account, round);
        Assert.Equal(3, Assert.Single((await storage.Revealed(account, round))!.Ballots).Participants);
    }

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Figures_OfAnEarlierProgram_AreWrittenAnewToTheLetter(DatabaseKind kind)
    {
        await using var storage = await Restore(kind);
        await storage.Services.MigrateStorage();
        await using var context = storage.Get<Database>().Open();
        var rows = await context.Figures.Include(row => row.Ballot.Round).AsNoTracking().ToListAsync();

        Assert.Equal(30, rows.Count);
        Assert.All(
            rows,
            row =>
            {
                var anew = Encoding.UTF8.GetString(FiguresFormat.Write(FiguresFormat.Read(row.Kept, row.Ballot.Round)));
                Assert.Equal(
                    Encoding.UTF8.GetString(row.Kept),
                    anew.Replace("\"format\":1,", "", StringComparison.Ordinal)
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task MigrateStorage_DatabaseOfAnEarlierProgram_HasNoCountedAnswersAndNoSlide(DatabaseKind kind)
    {
        await using var storage = await Restore(kind);

        await storage.Services.MigrateStorage();

        await using var context = storage.Get<Database>().Open();
        var responses = await context.Responses.AsNoTracking().ToListAsync();
        var rounds = await context.Rounds.AsNoTracking().ToListAsync();
        Assert.NotEmpty(responses);
        Assert.NotEmpty(rounds);
        Assert.All(responses, response => Assert.False(response.CountedAtReveal));
        Assert.All(rounds, round => Assert.Null(round.ProjectorSlide));
    }

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task MigrateStorage_NewDatabase_HasTheSchemaOfAnEarlierOne(DatabaseKind kind)
    {
        await using var earlier = await Restore(kind);
        await using var made = await TestStorage.Create(kind);
        await earlier.Services.MigrateStorage();

        var expected = await Schema(earlier, kind);
        Assert.True(expected.Count > 50);
        Assert.Equal(expected, await Schema(made, kind));
    }

    /// <summary>
    /// Returns the definitions of tables, columns, constraints, indexes, triggers and functions as sorted lines.
    /// </summary>
    private static async Task<List<string>> Schema(TestStorage storage, DatabaseKind kind)
    {
        await using var context = storage.Get<Database>().Open();
        var lines = await context
            .Database.SqlQueryRaw<string>(
                kind == DatabaseKind.Sqlite
                    ? """SELECT "sql" AS "Value" FROM "sqlite_master" WHERE "sql" IS NOT NULL AND "name" <> """
                        + """'__EFMigrationsLock'"""
                    : """
                    SELECT concat_ws(' ', table_name, ordinal_position, column_name, data_type,
                        character_maximum_length, is_nullable, column_default) AS "Value"
                    FROM information_schema.columns WHERE table_schema = 'public'
                    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
                    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
                    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                    """
            )
            .ToListAsync();
        return
        [
            .. lines
                .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Order(StringComparer.Ordinal),
        ];
    }

#pragma warning disable CA2100 // The SQL comes from a file in this folder.
    internal static async Task<TestStorage> Restore(DatabaseKind kind)
    {
        var storage = await TestStorage.Create(kind, migrated: false);
        var sql = await File.ReadAllTextAsync(PathOf($"{NameOf(kind)}.sql"));
        if (kind == DatabaseKind.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder
            {
                DataSource = SqliteDatabase.GetFilePath(storage.DataFolder),
                Pooling = false,
            };
            await using var connection = new SqliteConnection(file.ToString());
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA journal_mode = WAL; {sql}";
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            await using var context = storage.Get<Database>().Open();
            var server = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false };
            await using var connection = new NpgsqlConnection(server.ToString());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        return storage;
    }
#pragma warning restore CA2100

    private static string NameOf(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "sqlite" : "postgres";

    private static string PathOf(string name) =>
        Path.Combine(Repository.PathOf("tests/Storage.Tests/Kept"), Release, name);
}
