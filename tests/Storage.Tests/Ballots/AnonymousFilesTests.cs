using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Ballots;

/// <summary>
/// Tests what the files of the database reveal about the order in which participants answered in anonymous mode.
/// </summary>
public abstract class AnonymousFilesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_AfterTheRevealOrTheClose_DoNotTellWhoCameWhen(bool closes)
    {
        var (account, round, joinToken) = await Storage.NewRound(
            new(ConfidentialityMode.Anonymous),
            AnonymousPeople.Number
        );
        // While this connection is open, the log file is not deleted, whatever other tests do with the connection pool.
        await using var held = Get<Database>().Open();
        await held.Database.OpenConnectionAsync();
        var notes = Enumerable
            .Range(0, AnonymousPeople.Number)
            .Select(person => $"{Guid.NewGuid():N} by {person:D2}")
            .ToList();
        foreach (var note in notes)
        {
            var token = JoinStore.CreateReturnToken();
            (await Get<JoinStore>().Join(joinToken, token, new(null, null, null, null))).Must();
            await Storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore(3),
                new Note(NoteKind.Working, TinyFramework.First.Id, note)
            );
            (await Get<ResponseStore>().Submit(round, token)).Must();
        }

        if (!Storage.IsSqlite())
        {
            // PostgreSQL keeps the order of the notes in its write-ahead log and in the space that old copies of rows
            // took up, as docs/operations.md explains.
            return;
        }

        Assert.NotEmpty(DatabaseFiles.Order(Storage.DataFolder, ".db-wal", notes));
        if (closes)
        {
            await Storage.Close(account, round);
        }
        else
        {
            (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        }

        Assert.Empty(DatabaseFiles.Order(Storage.DataFolder, ".db-wal", notes));
        var order = DatabaseFiles.Order(Storage.DataFolder, ".db", notes);
        Assert.Equal(notes.Order(StringComparer.Ordinal), order.Order(StringComparer.Ordinal));
        Assert.InRange(Math.Abs(Correlation(notes, order)), 0, 0.75);
        Assert.All(notes, note => Assert.Equal(1, DatabaseFiles.Times(Storage.DataFolder, note)));
    }

    [Fact]
    public async Task Files_BeforeTheReveal_DoNotTellWhoCameWhenOnceTheyAreOverwritten()
    {
        var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), AnonymousPeople.Number);
        // While this connection is open, the log file is not deleted, whatever other tests do with the connection pool.
        await using var held = Get<Database>().Open();
        await held.Database.OpenConnectionAsync();
        var notes = Enumerable
            .Range(0, AnonymousPeople.Number)
            .Select(person => $"{Guid.NewGuid():N} by {person:D2}")
            .ToList();
        foreach (var note in notes)
        {
            var token = JoinStore.CreateReturnToken();
            (await Get<JoinStore>().Join(joinToken, token, new(null, null, null, null))).Must();
            await Storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore(3),
                new Note(NoteKind.Working, TinyFramework.First.Id, note)
            );
        }

        Assert.True(Get<Database>().HasErased);
        if (!Storage.IsSqlite())
        {
            return;
        }

        // The rows of a table come back in the order of their row numbers, which are random.
        Assert.InRange(Math.Abs(Correlation(notes, await TextsAsTheyLie(notes))), 0, 0.75);
        await Get<Database>().OverwriteErased(default);
        Assert.Empty(DatabaseFiles.Order(Storage.DataFolder, ".db-wal", notes));
        Assert.InRange(Math.Abs(Correlation(notes, DatabaseFiles.Order(Storage.DataFolder, ".db", notes))), 0, 0.75);
    }

    /// <summary>
    /// Tests that, before the reveal, the people who run the server could see the order in which the participants
    /// answered. The notice says so.
    /// </summary>
    [Fact]
    public async Task Database_BeforeTheReveal_TellsTheOrderByItsLogOrItsRows()
    {
        var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), AnonymousPeople.Number);
        await using var held = Get<Database>().Open();
        await held.Database.OpenConnectionAsync();
        if (Storage.IsSqlite())
        {
            // SQLite returns to the beginning of its log after 1,000 pages. This round writes about 400, so the order
            // in the file is the order in time only if the log is empty at the start.
            await held.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var (notes, _) = await AnonymousPeople.Come(Storage, round, joinToken);
        Assert.Equal(
            notes,
            Storage.IsSqlite()
                ? DatabaseFiles.Order(Storage.DataFolder, ".db-wal", notes)
                : await TextsByTransaction(notes)
        );
    }

    /// <summary>
    /// Computes the correlation between two orders: 1 if they are the same, -1 if one is the reverse of the other. If
    /// the order of 24 notes is random, the absolute value is above 0.75 about once in 22,000 cases.
    /// </summary>
    private static double Correlation(List<string> came, IReadOnlyList<string> lie)
    {
        double n = came.Count;
        var squares = lie.Index().Sum(note => Math.Pow(note.Index - came.IndexOf(note.Item), 2));
        return 1 - (6 * squares / (n * ((n * n) - 1)));
    }

    /// <summary>Returns these notes in the order in which SQLite reads their rows if no order is requested.</summary>
    private async Task<List<string>> TextsAsTheyLie(IReadOnlyList<string> notes)
    {
        await using var context = Get<Database>().Open();
        var texts = await context
            .Database.SqlQuery<string>($"""SELECT "Text" AS "Value" FROM "Notes" ORDER BY rowid""")
            .ToListAsync();
        return [.. texts.Where(notes.Contains)];
    }

    /// <summary>Returns these notes in the order of the transactions that PostgreSQL records with their rows.</summary>
    private async Task<List<string>> TextsByTransaction(IReadOnlyList<string> notes)
    {
        await using var context = Get<Database>().Open();
        var texts = await context
            .Database.SqlQuery<string>($"""SELECT "Text" AS "Value" FROM "Notes" ORDER BY xmin::text::bigint""")
            .ToListAsync();
        return [.. texts.Where(notes.Contains)];
    }
}

public sealed class AnonymousFilesTestsOnSqlite(OnSqlite fixture)
    : AnonymousFilesTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class AnonymousFilesTestsOnPostgres(OnPostgres fixture)
    : AnonymousFilesTests(fixture),
        IClassFixture<OnPostgres>;
