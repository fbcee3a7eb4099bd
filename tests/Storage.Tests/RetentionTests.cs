using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests;

public abstract class RetentionTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime);
    private static readonly DateOnly Due = Retention.Usual(Today);
    private static readonly string[] People = ["Zebedee", "Quentin", "Xanthe", "Wilhelmina", "Ursula", "Octavia"];

    private RetentionStore Store => Get<RetentionStore>();

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task DeleteDue_OnItsDay_LeavesFiguresAndDecisionsAndNobody(ConfidentialityMode mode)
    {
        var (account, round) = await Finished(mode);
        var before = (await Storage.Revealed(account, round))!;
        var kept = await Kept(round);
        Assert.Empty((await Store.DeleteDue(Due.AddDays(-1))).Rounds);
        Assert.Equal([round], (await Store.DeleteDue(Due)).Rounds);

        var after = (await Storage.Revealed(account, round))!;
        // What an open round showed of one or two people is theirs: it goes with them.
        Assert.Equal(Everyone(before).Select(one => one.N < 3 ? (one.Item, null, null) : one), Everyone(after));
        if (mode != ConfidentialityMode.Open)
        {
            // No second, slightly different figure to subtract.
            Assert.Equal(kept, await Kept(round));
        }

        Assert.Equal(before.Beside.Agreed, after.Beside.Agreed);
        Assert.Empty(after.Beside.Notes);
        Assert.Empty(after.Beside.People);
        Assert.Empty(after.Redactions);
        var details = (await Get<RoundQueries>().Find(account, round))!;
        Assert.Equal((Due, People.Length, 0), (details.AnswersDeletedOn, details.TookPart, details.Joined));
        var plan = (await Get<PlanQueries>().Find(account, round))!.Plan;
        Assert.Equal(("Meet", mode == ConfidentialityMode.Anonymous ? People[0] : ""), (plan.Entries.Single().Action.Text, plan.Entries.Single().Action.Person));
        Assert.Single(await Get<AuditQueries>().All(new(round, AuditAct.DeletedAnswers)), entry => entry.Who == AuditWords.Itself);
        Assert.Empty((await Store.DeleteDue(Due.AddYears(1))).Rounds);
        await using var context = Get<Database>().Open();
        Assert.Equal(
            (0, 0, 0, 0, 0, 0, 0),
            (await context.Participants.CountAsync(), await context.Responses.CountAsync(), await context.Notes.CountAsync(), await context.ChallengeMarks.CountAsync(),
                await context.Submissions.CountAsync(), await context.SeatCodes.CountAsync(), await context.Redactions.CountAsync()));
    }

    [Fact]
    public async Task DeleteDue_OfAnOpenRound_KeepsTheWholeGroupAlone()
    {
        var (account, round) = await Finished(ConfidentialityMode.Open);
        await Store.DeleteDue(Due);

        var revealed = (await Storage.Revealed(account, round))!;
        Assert.All(revealed.Ballots, ballot =>
        {
            Assert.Empty(ballot.Agencies);
            Assert.Empty(ballot.Paired);
            Assert.All(ballot.Items, item => Assert.Empty(item.Agencies.Concat(item.Levels)));
            // Only two of the six answered this one: their scores are theirs.
            Assert.DoesNotContain(ballot.Items, item => item.Everyone is { N: > 0 and < 3, Tally: not null });
        });
        Assert.Equal(ConfidentialityMode.Anonymous, (await Get<ResultsQueries>().Head(account, round))!.Confidentiality.Mode);
    }

    [Fact]
    public async Task DeleteDue_OfAnOpenRoundBeforeAnother_TakesWhatPairsTellOfIt()
    {
        var (account, round) = await Finished(ConfidentialityMode.Open);
        await using var context = Get<Database>().Open();
        var partnership = await context.Rounds.Where(row => row.Id == round.Value).Select(row => row.PartnershipId).SingleAsync();
        var later = (await Get<RoundStore>().Create(account, new(partnership), RoundSetup.From("Spring", null, new(ConfidentialityMode.Open)).Must() with { DeleteOn = Due.AddYears(1) }, "small", "1", TestStorage.Noon)).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, later))!.Door.JoinToken;
        var token = ParticipantStore.NewReturnToken();
        (await Get<ParticipantStore>().Join(joinToken, token, new(0, 0, People[0], null) { PreviousReturnToken = seats[0] })).Must();
        await Storage.Score(later, token, Small.First, Answer.Score(5));
        (await Get<ResponseStore>().Submit(later, token)).Must();
        await Storage.Close(account, later);
        Assert.NotEmpty((await Storage.Revealed(account, later))!.Ballots[0].Paired);

        Assert.Equal([round], (await Store.DeleteDue(Due)).Rounds);

        Assert.Empty((await Storage.Revealed(account, later))!.Ballots[0].Paired);
        Assert.Single((await Storage.Revealed(account, later))!.Beside.People);
        await Store.DeleteDue(Due.AddYears(1));
    }

    [Fact]
    public async Task DeleteDue_WhileTheRoundIsOpen_ClosesItUnseen()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken, 0, 0, "Ann");
        await Storage.Score(round, token, Small.First, Answer.Score(2));
        (await Get<ResponseStore>().Submit(round, token)).Must();

        await Store.DeleteDue(Due);

        Assert.Equal(RoundStatus.Closed, (await Get<RoundQueries>().Find(account, round))!.Status);
        Assert.All(Everyone((await Storage.Revealed(account, round))!), item => Assert.Equal(0, item.N));
        Assert.Null(await Get<ResponseQueries>().Own(round, token));
        Assert.Equal(["round-closed"], (await Get<ParticipantStore>().Join(joinToken, ParticipantStore.NewReturnToken(), new(0, 0, null, null))).Codes());
    }

    [Fact]
    public async Task DeleteDue_OfNamesInThePlan_TakesThoseThatNoRoundHasAnyMore()
    {
        var (account, round) = await Finished(ConfidentialityMode.Confidential);
        var partnership = (await Get<RoundQueries>().Find(account, round))!.Partnership;
        var later = (await Get<RoundStore>().Create(account, partnership, RoundSetup.From("Spring", null, Confidentiality.Default).Must() with { DeleteOn = Due.AddYears(1) }, "small", "1", TestStorage.Noon.AddDays(2))).Must();
        var joinToken = (await Get<RoundQueries>().Find(account, later))!.Door.JoinToken;
        await Storage.Join(joinToken, 0, 0, People[1].ToUpperInvariant());
        await Storage.Close(account, later);
        // Made in the later round: one was in the first alone, one is in both, one in none.
        foreach (var person in new[] { People[2], People[1], "Somebody else" })
        {
            (await Get<PlanStore>().Save(account, later, new(Guid.NewGuid()), Small.Second, new($"For {person}", "", person, null, ActionStatus.NotStarted), 0, TestStorage.Noon)).Must();
        }

        await Store.DeleteDue(Due);
        Assert.Equal(["For Quentin: Quentin", "For Somebody else: Somebody else", "For Xanthe: ", "Meet: "], await Named());

        await Store.DeleteDue(Due.AddYears(1));
        Assert.Equal(["For Quentin: ", "For Somebody else: Somebody else", "For Xanthe: ", "Meet: "], await Named());

        async Task<IEnumerable<string>> Named() =>
            (await Get<PlanQueries>().Find(account, later))!.Plan.Entries.Select(entry => $"{entry.Action.Text}: {entry.Action.Person}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task DeleteDue_OfAnotherVersionOfTheFramework_ClosesItUnseen()
    {
        var account = await Storage.NewAccount();
        var old = (await Get<RoundStore>().Create(account, await Storage.NewPartnership(account), RoundSetup.From("Old", null, Confidentiality.Default).Must(), "small", "0", TestStorage.Noon)).Must();
        await Storage.Join((await Get<RoundQueries>().Find(account, old))!.Door.JoinToken, 0, 0, "Ann");

        Assert.Equal([old], (await Store.DeleteDue(Due)).Rounds);

        var details = (await Get<RoundQueries>().Find(account, old))!;
        Assert.Equal((RoundStatus.Closed, Due, 0, 0), (details.Status, details.AnswersDeletedOn, details.TookPart, details.Joined));
        Assert.All(Everyone((await Storage.Revealed(account, old))!), item => Assert.Equal(0, item.N));
    }

    [Fact]
    public async Task DeleteDue_WhenOneRoundFails_DeletesTheOthers()
    {
        var (account, broken) = await Finished(ConfidentialityMode.Confidential);
        var (_, round) = await Finished(ConfidentialityMode.Confidential);
        (await Store.Change(account, broken, Due.AddDays(-1), Today)).Must();
        await using var context = Get<Database>().Open();
        var figures = await context.Figures.Where(row => row.Ballot.RoundId == broken.Value).OrderBy(row => row.BallotId).FirstAsync();
        var kept = figures.Kept;
        figures.Kept = [0];
        await context.SaveChangesAsync();

        var deletions = await Store.DeleteDue(Due);

        Assert.Equal([round], deletions.Rounds);
        Assert.Single(deletions.Troubles);
        figures.Kept = kept;
        await context.SaveChangesAsync();
        deletions = await Store.DeleteDue(Due);
        Assert.Equal([broken], deletions.Rounds);
        Assert.Empty(deletions.Troubles);
    }

    [Fact]
    public async Task DeleteDue_OfManyByTwoAtOnce_DeletesEveryoneOnce()
    {
        var (account, round, _) = await Storage.NewRound();
        await Storage.Close(account, round);
        await using (var context = Get<Database>().Open())
        {
            context.AddRange(Enumerable.Range(0, (2 * RetentionStore.PeopleAtOnce) + 7).Select(person => new ParticipantRow { Id = Guid.NewGuid(), RoundId = round.Value, TokenHash = Token.Hash($"{person}") }));
            await context.SaveChangesAsync();
        }

        await using var other = Storage.NewServices();
        await Task.WhenAll(
            Task.Run(() => Store.DeleteDue(Due)),
            Task.Run(() => other.GetRequiredService<RetentionStore>().DeleteDue(Due)));

        await using var after = Get<Database>().Open();
        Assert.Equal(0, await after.Participants.CountAsync(row => row.RoundId == round.Value));
        Assert.Single(await Get<AuditQueries>().All(new(round, AuditAct.DeletedAnswers)));
    }

    [Fact]
    public async Task Change_OnceSomebodyHasJoined_IsOnlyEarlier()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        (await Store.Change(account, round, Due.AddYears(1), Today)).Must();
        var read = (await Get<RoundQueries>().ForJoining(joinToken))!;
        Assert.Equal(Due.AddYears(1), read.DeleteOn);
        (await Store.Change(account, round, Due, Today)).Must();
        Assert.Equal(["set-up-changed"], (await Get<ParticipantStore>().Join(joinToken, ParticipantStore.NewReturnToken(), new(0, 0, null, null) { Promise = read.Promise })).Codes());
        await Storage.Join(joinToken, 0, 0);

        Assert.Equal(["day-promised"], (await Store.Change(account, round, Due.AddDays(1), Today)).Codes());
        (await Store.Change(account, round, Due.AddDays(-1), Today)).Must();
        Assert.Equal(["day-promised"], (await Store.Change(account, round, Due, Today)).Codes());
        Assert.Equal(["day-past"], (await Store.Change(account, round, Today, Today)).Codes());
        Assert.Equal(["not-found"], (await Store.Change(await Storage.NewAccount(), round, Due.AddDays(-2), Today)).Codes());
        await Store.DeleteDue(Due);
        Assert.Equal(["answers-deleted"], (await Store.Change(account, round, Due.AddDays(-2), Today)).Codes());
    }

    [Fact]
    public async Task Create_AfterARoundWhoseAnswersAreDeleted_StillFollowsIt()
    {
        var (account, round) = await Finished(ConfidentialityMode.Confidential);
        await Store.DeleteDue(Due);
        await using var context = Get<Database>().Open();
        var partnership = await context.Rounds.Where(row => row.Id == round.Value).Select(row => row.PartnershipId).SingleAsync();

        var next = (await Get<RoundStore>().Create(account, new(partnership), RoundSetup.From("Next", null, Confidentiality.Default).Must(), "small", "1", TestStorage.Noon.AddYears(2))).Must();

        Assert.Equal(round, (await Get<ResultsQueries>().Head(account, next))!.Previous);
        Assert.Equal(People.Length, (await Get<PartnershipQueries>().Find(account, new(partnership)))!.Rounds.Single(one => one.Id == round).Submitted);
    }

    [Fact]
    public async Task Open_OfADraftWhoseDayIsPast_StartsTheTimeAnew()
    {
        var account = await Storage.NewAccount();
        var draft = (await Get<RoundStore>().Create(account, await Storage.NewPartnership(account), RoundSetup.From("Draft", null, Confidentiality.Default).Must(), "small", "1", TestStorage.Noon, draft: true)).Must();
        Assert.Empty((await Store.DeleteDue(Due)).Rounds);

        (await Get<RoundStore>().Open(account, draft, TestStorage.Noon.AddYears(3))).Must();

        Assert.Equal(Today.AddYears(5), (await Get<RoundQueries>().Find(account, draft))!.DeleteOn);
        (await Store.Change(account, draft, Today.AddDays(1), Today)).Must();
        await Store.DeleteDue(Due);
    }

    private readonly List<string> seats = [];

    /// <summary>A closed round in which everything was given that can be.</summary>
    private async Task<(AccountId Account, RoundId Round)> Finished(ConfidentialityMode mode)
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        (await Get<PaperStore>().NewSheets(account, round, 2)).Must();
        (await Get<RoomStore>().Ask(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        foreach (var (person, name) in People.Index())
        {
            var token = ParticipantStore.NewReturnToken();
            seats.Add(token);
            (await Get<ParticipantStore>().Join(joinToken, token, new(person % 3, person % 2, name, $"{name}@example.org"))).Must();
            await Storage.Score(round, token, Small.First, Answer.Score((person % 5) + 1), new Note(NoteKind.Working, Small.First.Id, $"Note of {name}"));
            if (person < 2)
            {
                await Storage.Score(round, token, Small.Second, Answer.Score(4));
            }

            (await Get<ResponseStore>().Submit(round, token)).Must();
            (await Get<ResponseStore>().Save(round, token, Ballot.Challenges, new() { Challenges = [new("money", Reach.Gift, "", $"Said by {name}")], Submission = new(Guid.NewGuid()) })).Must();
        }

        await Storage.Close(account, round);
        (await Get<RoomStore>().Agree(account, round, Small.First, new(3, "Because", ""), 0)).Must();
        (await Get<PlanStore>().Save(account, round, new(Guid.NewGuid()), Small.First, new("Meet", "Health", People[0], null, ActionStatus.NotStarted), 0, TestStorage.Noon)).Must();
        var note = (await Storage.Revealed(account, round))!.Beside.Notes[0];
        (await Get<NoteStore>().Redact(account, round, note.Id!.Value, TestStorage.Noon)).Must();
        return (account, round);
    }

    private async Task<List<string>> Kept(RoundId round)
    {
        await using var context = Get<Database>().Open();
        return await context.Figures.Where(row => row.Ballot.RoundId == round.Value).OrderBy(row => row.BallotId).Select(row => Encoding.UTF8.GetString(row.Kept)).ToListAsync();
    }

    private static IEnumerable<(string Item, int? N, int? Skip)> Everyone(RevealedRound round) =>
        round.Ballots.SelectMany(ballot => ballot.Items, (_, item) => (item.Item, item.Everyone.N, item.Everyone.Skip));
}

public sealed class RetentionTestsOnSqlite(OnSqlite fixture) : RetentionTests(fixture), IClassFixture<OnSqlite>
{
    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    public async Task DeleteDue_InTheFile_LeavesNoByteOfWhatPeopleGave(ConfidentialityMode mode)
    {
        await using var storage = await TestStorage.Create(DatabaseKind.Sqlite);
        var (account, round, joinToken) = await storage.NewRound(new(mode), invited: 500);
        var secrets = new List<byte[]>();
        for (var person = 0; person < 60; person++)
        {
            var token = ParticipantStore.NewReturnToken();
            var note = $"Xylophone {person:000} {new string((char)('a' + (person % 26)), 50 + (person * 20))}";
            (await storage.Get<ParticipantStore>().Join(joinToken, token, new(person % 3, person % 2, $"Zebedee{person:000}", $"zebedee{person:000}@example.org"))).Must();
            await storage.Score(round, token, Small.First, Answer.Score((person % 5) + 1), new Note(NoteKind.Working, Small.First.Id, "First draft " + note));
            await storage.Score(round, token, Small.First, Answer.Score((person % 5) + 1), new Note(NoteKind.Working, Small.First.Id, note));
            (await storage.Get<ResponseStore>().Submit(round, token)).Must();
            secrets.AddRange([Encoding.UTF8.GetBytes($"Xylophone {person:000}"), Encoding.UTF8.GetBytes($"ebedee{person:000}"), Token.Hash(token), Encoding.UTF8.GetBytes(token)]);
        }

        await using (var context = storage.Get<Database>().Open())
        {
            var people = await context.Participants.Select(row => row.Id).ToListAsync();
            secrets.AddRange(people.Select(id => Encoding.UTF8.GetBytes(id.ToString().ToUpperInvariant())));
        }

        await storage.Close(account, round);
        Assert.True(DatabaseFiles.HowMany(storage.DataFolder, secrets) >= 60 * 4);

        await storage.Get<RetentionStore>().DeleteDue(Retention.Usual(DateOnly.FromDateTime(TestStorage.Noon.UtcDateTime)));

        Assert.Equal(0, DatabaseFiles.HowMany(storage.DataFolder, secrets));
    }
}

public sealed class RetentionTestsOnPostgres(OnPostgres fixture) : RetentionTests(fixture), IClassFixture<OnPostgres>;
