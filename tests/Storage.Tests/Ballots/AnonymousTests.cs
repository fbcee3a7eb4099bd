using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Ballots;

/// <summary>Tests what the database itself contains in anonymous mode.</summary>
public abstract class AnonymousTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private const int People = 24;

    [Fact]
    public async Task Reveal_RowsOfThePeople_NoLongerStandInTheOrderOfTheirComing()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), People);
        for (var person = 0; person < People; person++)
        {
            var token = JoinStore.CreateReturnToken();
            (
                await Get<JoinStore>().Join(joinToken, token, new(0, 0, $"Person {person}", $"{person}@example.org"))
            ).Must();
            await Storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore((person % 5) + 1),
                new Note(NoteKind.Working, TinyFramework.First.Id, person.ToString(CultureInfo.InvariantCulture))
            );
            (await Get<ResponseStore>().Submit(round, token)).Must();
        }

        Assert.Equal(Enumerable.Range(0, People), (await NotesAsTheyLie()).Order());
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();

        var after = await NotesAsTheyLie();
        Assert.Equal(Enumerable.Range(0, People), after.Order());
        Assert.NotEqual(Enumerable.Range(0, People), after);
        Assert.Equal(People, (await Storage.Answers(round)).Count);
        await using var context = Get<Database>().Open();
        Assert.All(
            await context.Participants.Where(row => row.RoundId == round.Value).ToListAsync(),
            row =>
                Assert.Equal((null, null, null, null, false), (row.Agency, row.Level, row.Name, row.Contact, row.Keyed))
        );
        Assert.Equal(
            People,
            await context.Submissions.CountAsync(row =>
                context.Participants.Any(person => person.Id == row.ParticipantId && person.RoundId == round.Value)
            )
        );
    }

    [Fact]
    public async Task Tables_OfPeopleAndAnswers_HoldNoTime()
    {
        await using var context = Get<Database>().Open();
        foreach (
            var table in new[] { "Participants", "Responses", "Notes", "Submissions", "ChallengeMarks", "SeatCodes" }
        )
        {
            var columns = context.Model.GetEntityTypes().Single(type => type.GetTableName() == table).GetProperties();
            Assert.DoesNotContain(
                columns,
                column => column.ClrType == typeof(DateTimeOffset) || column.ClrType == typeof(DateTimeOffset?)
            );
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_AfterTheRevealOrTheClose_DoNotTellWhoCameWhen(bool closes)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), People);
        // While this connection is open, the log file is not deleted, whatever other tests do with the pool of
        // connections.
        await using var held = Get<Database>().Open();
        await held.Database.OpenConnectionAsync();
        var notes = Enumerable.Range(0, People).Select(person => $"{Guid.NewGuid():N} by {person:D2}").ToList();
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

        if (!IsSqlite)
        {
            // PostgreSQL keeps the order of the notes in its write-ahead log and in the space of old rows, as
            // docs/operations.md explains.
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
        var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), People);
        // While this connection is open, the log file is not deleted, whatever other tests do with the pool of
        // connections.
        await using var held = Get<Database>().Open();
        await held.Database.OpenConnectionAsync();
        var notes = Enumerable.Range(0, People).Select(person => $"{Guid.NewGuid():N} by {person:D2}").ToList();
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
        if (!IsSqlite)
        {
            return;
        }

        // A table is read in the order of its row numbers, which are random.
        Assert.InRange(Math.Abs(Correlation(notes, await TextsAsTheyLie(notes))), 0, 0.75);
        await Get<Database>().OverwriteErased(default);
        Assert.Empty(DatabaseFiles.Order(Storage.DataFolder, ".db-wal", notes));
        Assert.InRange(Math.Abs(Correlation(notes, DatabaseFiles.Order(Storage.DataFolder, ".db", notes))), 0, 0.75);
    }

    /// <summary>
    /// Tests that, before the reveal, the people who run the server could see in which order the participants answered.
    /// The notice says so.
    /// </summary>
    [Fact]
    public async Task Database_BeforeTheReveal_TellsTheOrderByItsLogOrItsRows()
    {
        var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), People);
        await using var held = Get<Database>().Open();
        await held.Database.OpenConnectionAsync();
        if (IsSqlite)
        {
            // SQLite returns to the beginning of its log after 1,000 pages. This round writes about 400, so the order
            // in the file is the order in time only if the log is empty at the start.
            await held.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var (notes, _) = await Come(round, joinToken);
        Assert.Equal(
            notes,
            IsSqlite ? DatabaseFiles.Order(Storage.DataFolder, ".db-wal", notes) : await TextsByTransaction(notes)
        );
    }

    /// <summary>
    /// Tests that the facilitator cannot find or remove a place, and cannot give its participant an empty form or a new
    /// link.
    /// </summary>
    [Fact]
    public async Task Facilitator_WithTheIdOfAPlace_ReachesNobody()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));
        var token = await Storage.Join(joinToken);
        await using var context = Get<Database>().Open();
        var people = context.Participants.Where(row => row.RoundId == round.Value);
        var id = await people.Select(row => row.Id).SingleAsync();
        var person = new ParticipantId(id);

        Assert.Empty((await Get<RoundQueries>().ListParticipants(account, round))!);
        Assert.Equal(["not-found"], (await Get<AdmissionStore>().Remove(account, round, person)).Codes());
        Assert.Equal(["not-found"], (await Get<AdmissionStore>().ReissueLink(account, round, person)).Codes());
        Assert.Equal(["not-found"], (await Get<AdmissionStore>().ReplaceAnswers(account, round, person)).Codes());
        Assert.NotNull(await Get<ResponseQueries>().Find(round, token));
    }

    /// <summary>
    /// Tests that replacing a return link after the reveal does not move the participant's row next to other changed
    /// rows.
    /// </summary>
    [Fact]
    public async Task Renew_AfterTheReveal_DoesNotTellWhoseRowsTheyAre()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), People);
        var (_, tokens) = await Come(round, joinToken);
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        var renewed = new List<string>();
        foreach (var token in tokens.Take(6))
        {
            var next = (await Get<ReturnLinkStore>().RenewLink(round, token, JoinStore.CreateReturnToken())).Must();
            renewed.Add(Convert.ToHexString(LinkSecret.Hash(next)));
            Assert.Null(await Get<ResponseQueries>().Find(round, token));
            Assert.NotNull(await Get<ResponseQueries>().Find(round, next));
        }

        await using var context = Get<Database>().Open();
        var rows = await (
            IsSqlite
                ? context.Participants.FromSql(
                    $"""SELECT * FROM "Participants" WHERE "RoundId" = {round.Value} ORDER BY rowid"""
                )
                : context.Participants.FromSql(
                    $"""SELECT * FROM "Participants" WHERE "RoundId" = {round.Value} ORDER BY ctid"""
                )
        )
            .AsNoTracking()
            .ToListAsync();
        Assert.Equal(People, rows.Count);
        // If the changed rows were together, they could be recognised. Six of 24 rows are together by chance once in
        // 7,000 cases.
        var places = rows.Index()
            .Where(row => renewed.Contains(Convert.ToHexString(row.Item.TokenHash)))
            .Select(row => row.Index)
            .ToList();
        Assert.NotEqual(renewed.Count - 1, places.Max() - places.Min());
        Assert.Equal(People, (await Storage.Answers(round)).Count);
    }

    [Fact]
    public async Task Tables_OfPeopleAndAnswers_GiveEveryNewRowARandomPlaceOnSqlite()
    {
        await using var context = Get<Database>().Open();
        if (context.Database.IsSqlite())
        {
            var triggers = await context
                .Database.SqlQuery<string>(
                    $"""SELECT "tbl_name" AS "Value" FROM "sqlite_master" WHERE "type" = 'trigger' AND "name" LIKE '%_RandomRow'"""
                )
                .ToListAsync();
            Assert.Equal(RandomRowIds.Tables.Order(StringComparer.Ordinal), triggers.Order(StringComparer.Ordinal));

            var (_, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous), People);
            await Come(round, joinToken);
            await Storage.AssertRowsAreScattered("Participants", "Responses", "Notes", "Submissions");
        }
    }

    /// <summary>
    /// Computes the correlation of two orders: 1 for the same, -1 for the reverse. For 24 places, it is above 0.75 by
    /// chance once in 50,000 cases.
    /// </summary>
    private static double Correlation(List<string> came, IReadOnlyList<string> lie)
    {
        double n = came.Count;
        var squares = lie.Index().Sum(note => Math.Pow(note.Index - came.IndexOf(note.Item), 2));
        return 1 - (6 * squares / (n * ((n * n) - 1)));
    }

    private bool IsSqlite
    {
        get
        {
            using var context = Get<Database>().Open();
            return context.Database.IsSqlite();
        }
    }

    /// <summary>Lets people join one after another, score and write a note.</summary>
    private async Task<(List<string> Notes, List<string> Tokens)> Come(RoundId round, string joinToken)
    {
        var (notes, tokens) = (new List<string>(), new List<string>());
        for (var person = 0; person < People; person++)
        {
            notes.Add($"{Guid.NewGuid():N} by {person:D2}");
            tokens.Add(await Storage.Join(joinToken));
            await Storage.Score(
                round,
                tokens[^1],
                TinyFramework.First,
                Answer.FromScore(3),
                new Note(NoteKind.Working, TinyFramework.First.Id, notes[^1])
            );
            (await Get<ResponseStore>().Submit(round, tokens[^1])).Must();
        }

        return (notes, tokens);
    }

    /// <summary>
    /// Returns these notes in the order in which SQLite reads their rows if no order is requested.
    /// </summary>
    private async Task<List<string>> TextsAsTheyLie(IReadOnlyList<string> notes)
    {
        await using var context = Get<Database>().Open();
        var texts = await context
            .Database.SqlQuery<string>($"""SELECT "Text" AS "Value" FROM "Notes" ORDER BY rowid""")
            .ToListAsync();
        return [.. texts.Where(notes.Contains)];
    }

    /// <summary>
    /// Returns these notes in the order of the transactions that PostgreSQL records with their rows.
    /// </summary>
    private async Task<List<string>> TextsByTransaction(IReadOnlyList<string> notes)
    {
        await using var context = Get<Database>().Open();
        var texts = await context
            .Database.SqlQuery<string>($"""SELECT "Text" AS "Value" FROM "Notes" ORDER BY xmin::text::bigint""")
            .ToListAsync();
        return [.. texts.Where(notes.Contains)];
    }

    private async Task<List<int>> NotesAsTheyLie()
    {
        await using var context = Get<Database>().Open();
        var texts = await (
            context.Database.IsSqlite()
                ? context.Database.SqlQuery<string>(
                    $"""SELECT "Text" AS "Value" FROM "Notes" WHERE "Text" NOT LIKE '% by %' ORDER BY rowid"""
                )
                : context.Database.SqlQuery<string>(
                    $"""SELECT "Text" AS "Value" FROM "Notes" WHERE "Text" NOT LIKE '% by %' ORDER BY ctid"""
                )
        ).ToListAsync();
        return [.. texts.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
    }
}

public sealed class AnonymousTestsOnSqlite(OnSqlite fixture) : AnonymousTests(fixture), IClassFixture<OnSqlite>;

public sealed class AnonymousTestsOnPostgres(OnPostgres fixture) : AnonymousTests(fixture), IClassFixture<OnPostgres>;
