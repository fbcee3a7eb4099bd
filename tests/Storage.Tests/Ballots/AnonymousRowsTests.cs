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

/// <summary>Tests what the rows of the database reveal about participants in anonymous mode.</summary>
public abstract class AnonymousRowsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    [Fact]
    public async Task Reveal_RowsOfThePeople_NoLongerStandInTheOrderOfTheirComing()
    {
        var (account, round, joinToken) = await Storage.NewRound(
            new(ConfidentialityMode.Anonymous),
            AnonymousPeople.Number
        );
        for (var person = 0; person < AnonymousPeople.Number; person++)
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

        Assert.Equal(Enumerable.Range(0, AnonymousPeople.Number), (await NotesAsTheyLie()).Order());
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();

        var after = await NotesAsTheyLie();
        Assert.Equal(Enumerable.Range(0, AnonymousPeople.Number), after.Order());
        Assert.NotEqual(Enumerable.Range(0, AnonymousPeople.Number), after);
        Assert.Equal(AnonymousPeople.Number, (await Storage.Answers(round)).Count);
        await using var context = Get<Database>().Open();
        Assert.All(
            await context.Participants.Where(row => row.RoundId == round.Value).ToListAsync(),
            row =>
                Assert.Equal((null, null, null, null, false), (row.Agency, row.Level, row.Name, row.Contact, row.Keyed))
        );
        Assert.Equal(
            AnonymousPeople.Number,
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
        var (account, round, joinToken) = await Storage.NewRound(
            new(ConfidentialityMode.Anonymous),
            AnonymousPeople.Number
        );
        var (_, tokens) = await AnonymousPeople.Come(Storage, round, joinToken);
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
            Storage.IsSqlite()
                ? context.Participants.FromSql(
                    $"""SELECT * FROM "Participants" WHERE "RoundId" = {round.Value} ORDER BY rowid"""
                )
                : context.Participants.FromSql(
                    $"""SELECT * FROM "Participants" WHERE "RoundId" = {round.Value} ORDER BY ctid"""
                )
        )
            .AsNoTracking()
            .ToListAsync();
        Assert.Equal(AnonymousPeople.Number, rows.Count);
        // If the changed rows were together, they could be recognised. Six of 24 rows are together by chance once in
        // 7,000 cases.
        var places = rows.Index()
            .Where(row => renewed.Contains(Convert.ToHexString(row.Item.TokenHash)))
            .Select(row => row.Index)
            .ToList();
        Assert.NotEqual(renewed.Count - 1, places.Max() - places.Min());
        Assert.Equal(AnonymousPeople.Number, (await Storage.Answers(round)).Count);
    }

    [Fact]
    public async Task Tables_OfPeopleAndAnswers_GiveEveryNewRowARandomPlaceOnSqlite()
    {
        await using var context = Get<Database>().Open();
        if (context.Database.IsSqlite())
        {
            var triggers = await context
                .Database.SqlQuery<string>(
                    $"""
                    SELECT "tbl_name" AS "Value" FROM "sqlite_master"
                    WHERE "type" = 'trigger' AND "name" LIKE '%_RandomRow'
                    """
                )
                .ToListAsync();
            Assert.Equal(RandomRowIds.Tables.Order(StringComparer.Ordinal), triggers.Order(StringComparer.Ordinal));

            var (_, round, joinToken) = await Storage.NewRound(
                new(ConfidentialityMode.Anonymous),
                AnonymousPeople.Number
            );
            await AnonymousPeople.Come(Storage, round, joinToken);
            await Storage.AssertRowsAreScattered("Participants", "Responses", "Notes", "Submissions");
        }
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

public sealed class AnonymousRowsTestsOnSqlite(OnSqlite fixture) : AnonymousRowsTests(fixture), IClassFixture<OnSqlite>;

public sealed class AnonymousRowsTestsOnPostgres(OnPostgres fixture)
    : AnonymousRowsTests(fixture),
        IClassFixture<OnPostgres>;
