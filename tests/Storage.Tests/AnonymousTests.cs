using System.Globalization;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Mode anonymous: what the database itself holds.</summary>
public abstract class AnonymousTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private const int People = 24;

    [Fact]
    public async Task Reveal_RowsOfThePeople_NoLongerStandInTheOrderOfTheirComing()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Anonymous));
        for (var person = 0; person < People; person++)
        {
            var token = ParticipantStore.NewReturnToken();
            (await Get<ParticipantStore>().Join(joinToken, token, new(0, 0, $"Person {person}", $"{person}@example.org"))).Must();
            await Storage.Score(round, token, Small.First, Answer.Score((person % 5) + 1), new Note(NoteKind.Working, Small.First.Id, person.ToString(CultureInfo.InvariantCulture)));
            (await Get<ResponseStore>().Submit(round, token, Small.Framework)).Must();
        }

        Assert.Equal(Enumerable.Range(0, People), await NotesAsTheyLie());
        (await Get<RoomStore>().Reveal(account, round, Small.Framework, Ballot.Enablers, TestStorage.Noon)).Must();

        var after = await NotesAsTheyLie();
        Assert.Equal(Enumerable.Range(0, People), after.Order());
        Assert.NotEqual(Enumerable.Range(0, People), after);
        Assert.Equal(People, (await Storage.Answers(round)).Count);
        await using var context = Get<Database>().Open();
        Assert.All(
            await context.Participants.Where(row => row.RoundId == round.Value).ToListAsync(),
            row => Assert.Equal((null, null, null, null, false), (row.Agency, row.Level, row.Name, row.Contact, row.Keyed)));
        Assert.Equal(People, await context.Submissions.CountAsync());
    }

    [Fact]
    public async Task Tables_OfPeopleAndAnswers_HoldNoTime()
    {
        await using var context = Get<Database>().Open();
        foreach (var table in new[] { "Participants", "Responses", "Notes", "Submissions", "ChallengeMarks", "SeatCodes" })
        {
            var columns = context.Model.GetEntityTypes().Single(type => type.GetTableName() == table).GetProperties();
            Assert.DoesNotContain(columns, column => column.ClrType == typeof(DateTimeOffset) || column.ClrType == typeof(DateTimeOffset?));
        }
    }

    private async Task<List<int>> NotesAsTheyLie()
    {
        await using var context = Get<Database>().Open();
        var texts = await (context.Database.IsSqlite()
            ? context.Database.SqlQuery<string>($"""SELECT "Text" AS "Value" FROM "Notes" ORDER BY rowid""")
            : context.Database.SqlQuery<string>($"""SELECT "Text" AS "Value" FROM "Notes" ORDER BY ctid""")).ToListAsync();
        return [.. texts.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
    }
}

public sealed class AnonymousTestsOnSqlite(OnSqlite fixture) : AnonymousTests(fixture), IClassFixture<OnSqlite>;

public sealed class AnonymousTestsOnPostgres(OnPostgres fixture) : AnonymousTests(fixture), IClassFixture<OnPostgres>;
