using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Retention;

public abstract class ErasureTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ErasureStore Store => Get<ErasureStore>();

    [Fact]
    public async Task Erase_BeforeTheReveal_LeavesNothingAndCountsNowhere()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var (ann, bob) = (await Take(round, joinToken, "Ann", 1), await Take(round, joinToken, "Bob", 5));

        Assert.False((await Store.Erase(round, ann)).Must());

        Assert.Null(await Get<ResponseQueries>().Find(round, ann));
        Assert.Equal(["not-found"], (await Store.Erase(round, ann)).Codes());
        Assert.Equal(["not-found"], (await Store.Erase(round, "")).Codes());
        Assert.Equal(
            ["Bob"],
            (await Get<RoundQueries>().ListParticipants(account, round))!.Select(person => person.Name)
        );
        Assert.NotNull(await Get<ResponseQueries>().Find(round, bob));
        await Storage.Close(account, round);
        Assert.Equal(1, (await Storage.Revealed(account, round))!.Ballots[0].Participants);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Erase_AfterTheReveal_ChangesNoFigureAndTakesThePerson(ConfidentialityMode mode)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        var ann = await Take(round, joinToken, "Ann", 1);
        foreach (var (person, name) in new[] { "Bob", "Cat", "Dan", "Eve", "Flo" }.Index())
        {
            await Take(round, joinToken, name, (person % 5) + 1);
        }

        await Storage.Close(account, round);
        var head = (await Get<ResultsQueries>().FindHeader(account, round))!;
        var before = await Kept(round);

        Assert.True((await Store.Erase(round, ann)).Must());

        Assert.Equal(before, await Kept(round));
        var after = (await Storage.Revealed(account, round))!;
        Assert.Equal(6, after.Ballots[0].Participants);
        Assert.DoesNotContain(after.Commentary.Notes, note => note.Text == "Note of Ann");
        Assert.Equal(5, after.Commentary.Notes.Count);
        Assert.Empty(after.Commentary.People);
        Assert.Null(after.Responses);
        Assert.True((await Get<ResultsQueries>().FindHeader(account, round))!.Version > head.Version);
        Assert.Equal(5, (await Storage.Answers(round)).Count);
    }

    [Fact]
    public async Task Erase_InAnOpenRound_LeavesWhatWouldBeThereWithoutThem()
    {
        var names = new[] { "Bob", "Cat", "Dan", "Eve", "Flo" };
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (never, without, joinWithout) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var ann = await Take(round, joinToken, "Ann", 1);
        foreach (var (person, name) in names.Index())
        {
            await Take(round, joinToken, name, (person % 5) + 1);
            await Take(without, joinWithout, name, (person % 5) + 1);
        }

        await Storage.Close(account, round);
        await Storage.Close(never, without);
        var head = (await Get<ResultsQueries>().FindHeader(account, round))!;

        Assert.False((await Store.Erase(round, ann)).Must());

        // Figures for six people, together with the scores of five people by name, would reveal the sixth person's
        // scores.
        Assert.Equal(await Kept(without), await Kept(round));
        var after = (await Storage.Revealed(account, round))!;
        Assert.Equal(names, after.Commentary.People.Select(person => person.Name));
        Assert.Equal(names, after.Responses!.Responses.Select(response => response.Participant).Order());
        Assert.DoesNotContain(after.Commentary.Notes, note => note.Text == "Note of Ann");
        Assert.True((await Get<ResultsQueries>().FindHeader(account, round))!.Version > head.Version);
    }

    [Fact]
    public async Task Erase_InAnOpenRoundBeforeAnother_TakesWhatItsPairsTell()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var seats = new[] { await Take(round, joinToken, "Ann", 4), await Take(round, joinToken, "Bob", 3) };
        await Storage.Close(account, round);
        await using var context = Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();
        var later = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Spring", null, new(ConfidentialityMode.Open)).Must(),
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        var laterToken = (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken;
        await Take(later, laterToken, "Ann", 2, seats[0]);
        await Take(later, laterToken, "Bob", 3, seats[1]);
        await Storage.Close(account, later);
        var head = (await Get<ResultsQueries>().FindHeader(account, later))!;
        Assert.Equal(2, (await Storage.Revealed(account, later))!.Ballots[0].Paired[TinyFramework.First.Id].Pairs);

        (await Store.Erase(round, seats[0])).Must();

        // Ann's later score of 2 and a fall of two points would reveal her earlier score of 4, which was erased.
        var pair = (await Storage.Revealed(account, later))!.Ballots[0].Paired[TinyFramework.First.Id];
        Assert.Equal((1, 0, 1, 0, 0.5), (pair.Pairs, pair.Up, pair.Same, pair.Down, pair.Overlap));
        Assert.Equal(2, (await Storage.Revealed(account, later))!.Ballots[0].Participants);
        Assert.True((await Get<ResultsQueries>().FindHeader(account, later))!.Version > head.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erase_OrRemoval_OfSomebodyInThePlan_TakesTheirNameAlone(bool removal)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Take(round, joinToken, "Ann", 1);
        await Take(round, joinToken, "Bob", 5);
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        var id = new ActionId(Guid.NewGuid());
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    round,
                    id,
                    TinyFramework.First,
                    new("Meet", "Health", "ann", null, ActionStatus.NotStarted),
                    0,
                    TestStorage.Noon
                )
        ).Must();
        (
            await Get<PlanStore>()
                .SaveAction(
                    account,
                    round,
                    id,
                    TinyFramework.First,
                    new("Meet", "Health", "Bob", null, ActionStatus.NotStarted),
                    1,
                    TestStorage.Noon
                )
        ).Must();

        if (removal)
        {
            (
                await Get<AdmissionStore>()
                    .Remove(
                        account,
                        round,
                        (await Get<RoundQueries>().ListParticipants(account, round))!
                            .Single(person => person.Name == "Ann")
                            .Id
                    )
            ).Must();
        }
        else
        {
            (await Store.Erase(round, ann)).Must();
        }

        Assert.Equal(
            ["Bob", ""],
            (await Get<PlanQueries>().ListVersions(account, round, id))!.Select(version => version.Action.Person)
        );
    }

    [Fact]
    public async Task Erase_OfTheOnlyPerson_LeavesTheSetUpLocked()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Take(round, joinToken, "Ann", 1);
        var before = (await Get<RoundQueries>().Find(account, round))!;

        (await Store.Erase(round, ann)).Must();

        Assert.True((await Get<RoundQueries>().Find(account, round))!.IsLocked);
        Assert.Equal(
            ["locked"],
            (
                await Get<RoundStore>()
                    .Change(
                        account,
                        round,
                        RoundSetup.From("Autumn", "20", new(ConfidentialityMode.Open)).Must(),
                        before.Agencies
                    )
            ).Codes()
        );
        Assert.Equal(
            ["day-promised"],
            (
                await Get<RetentionStore>()
                    .ChangeDate(
                        account,
                        round,
                        before.DeleteOn.AddDays(1),
                        DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime)
                    )
            ).Codes()
        );
    }

    [Fact]
    public async Task Erase_OfOneWhoTookPartLaterToo_LeavesTheirLaterSeat()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var ann = await Take(round, joinToken, "Ann", 1);
        await Storage.Close(account, round);
        await using var context = Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();
        var later = (
            await Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Spring", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        var token = JoinStore.CreateReturnToken();
        (
            await Get<JoinStore>()
                .Join(
                    (await Get<RoundQueries>().Find(account, later))!.JoinSettings.JoinToken,
                    token,
                    new(0, 0, "Ann", null) { PreviousReturnToken = ann }
                )
        ).Must();
        Assert.Equal("Autumn", (await Get<ResponseQueries>().FindAllData(later, token))!.SameAs);

        (await Store.Erase(round, ann)).Must();

        Assert.Equal("", (await Get<ResponseQueries>().FindAllData(later, token))!.SameAs);
    }

    [Fact]
    public async Task Everything_OfAParticipant_IsTheirsAlone()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var ann = await Take(round, joinToken, "Ann", 1);
        await Take(round, joinToken, "Bob", 5);

        var data = (await Get<ResponseQueries>().FindAllData(round, ann))!;

        Assert.Equal(("Ann@example.org", "Ann", "Health"), (data.Email, data.Response.Name, data.Response.Agency));
        Assert.Single(data.Submissions);
        Assert.Equal(["Note of Ann"], data.Response.Enablers.Notes.Select(note => note.Text));
        Assert.Null(await Get<ResponseQueries>().FindAllData(round, JoinStore.CreateReturnToken()));
    }

    private async Task<string> Take(RoundId round, string joinToken, string name, int score, string? before = null)
    {
        var token = JoinStore.CreateReturnToken();
        (
            await Get<JoinStore>()
                .Join(joinToken, token, new(0, 0, name, $"{name}@example.org") { PreviousReturnToken = before })
        ).Must();
        await Storage.Score(
            round,
            token,
            TinyFramework.First,
            Answer.FromScore(score),
            new Note(NoteKind.Working, TinyFramework.First.Id, $"Note of {name}")
        );
        (await Get<ResponseStore>().Submit(round, token)).Must();
        return token;
    }

    private async Task<List<string>> Kept(RoundId round)
    {
        await using var context = Get<Database>().Open();
        return await context
            .Figures.Where(row => row.Ballot.RoundId == round.Value)
            .OrderBy(row => row.BallotId)
            .Select(row => Encoding.UTF8.GetString(row.Kept))
            .ToListAsync();
    }
}

public sealed class ErasureTestsOnSqlite(OnSqlite fixture) : ErasureTests(fixture), IClassFixture<OnSqlite>
{
    [Fact]
    public async Task Erase_OfOneOfMany_IsOutOfTheFileWithinTheHour()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (_, round, joinToken) = await storage.NewRound(invited: 500);
        var tokens = new List<string>();
        for (var person = 0; person < 80; person++)
        {
            tokens.Add(await storage.Join(joinToken, person % 3, person % 2, $"Zebedee{person:000}"));
            await storage.Score(
                round,
                tokens[^1],
                TinyFramework.First,
                Answer.FromScore(1),
                new Note(
                    NoteKind.Working,
                    TinyFramework.First.Id,
                    $"Xylophone{person:000} {new string('x', 40 * (person % 30))}"
                )
            );
        }

        byte[][] secrets =
        [
            Encoding.UTF8.GetBytes("Xylophone041"),
            Encoding.UTF8.GetBytes("Zebedee041"),
            LinkSecret.Hash(tokens[41]),
        ];
        Assert.Equal(3, DatabaseFiles.HowMany(storage.DataFolder, secrets));

        (await storage.Get<ErasureStore>().Erase(round, tokens[41])).Must();
        await storage.Get<RetentionStore>().PurgeDue(DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime));

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, secrets));
        Assert.Equal(1, DatabaseFiles.HowMany(storage.DataFolder, [Encoding.UTF8.GetBytes("Xylophone042")]));
    }

    [Fact]
    public async Task Erase_WhenItCouldNotBeOverwritten_IsTheNextTime()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (round, seat) = await Note(storage);
        await storage.Get<RetentionStore>().PurgeDue(Day);
        await using (var reader = storage.Get<Database>().Open())
        {
            await using var reading = await reader.Database.BeginTransactionAsync(
                System.Data.IsolationLevel.ReadUncommitted
            );
            await reader.Participants.CountAsync();
            (await storage.Get<ErasureStore>().Erase(round, seat)).Must();

            Assert.Single((await storage.Get<RetentionStore>().PurgeDue(Day)).Failures);

            Assert.Equal(1, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
        }

        Assert.Empty((await storage.Get<RetentionStore>().PurgeDue(Day)).Failures);
        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
    }

    [Fact]
    public async Task Erase_BeforeTheProgramEnded_IsOverwrittenAtTheNextStart()
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (round, seat) = await Note(storage);
        (await storage.Get<ErasureStore>().Erase(round, seat)).Must();
        Assert.Equal(1, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
        await using var next = storage.NewServices();

        await next.GetRequiredService<RetentionStore>().PurgeDue(Day);

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, [Secret]));
    }

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("Xylophone");

    private static DateOnly Day => DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime);

    private static async Task<(RoundId Round, string Seat)> Note(TestStorage storage)
    {
        var (_, round, joinToken) = await storage.NewRound();
        var seat = await storage.Join(joinToken, 0, 0, "Zebedee");
        await storage.Score(
            round,
            seat,
            TinyFramework.First,
            Answer.FromScore(1),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Xylophone")
        );
        return (round, seat);
    }
}

public sealed class ErasureTestsOnPostgres(OnPostgres fixture) : ErasureTests(fixture), IClassFixture<OnPostgres>;
