using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Tests;

public abstract class BallotTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Ballot Again = Ballot.Again(Small.First);
    private static readonly Ballot Indicators = Ballot.Indicators(Small.Second);

    private RoomStore Room => Get<RoomStore>();

    private ResponseStore Responses => Get<ResponseStore>();

    [Fact]
    public async Task Reveal_OneBallot_ShowsItAndNothingOfTheOthers()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Finish(round, token, Ballot.Enablers, 2);
        await Reveal(account, round, Ballot.Enablers);
        (await Room.Ask(account, round, [Again, Indicators, Ballot.Challenges], TestStorage.Noon)).Must();
        await Finish(round, token, Again, 5);
        await Finish(round, token, Indicators, 4);
        (await Responses.Save(round, token, Ballot.Challenges, new() { Challenges = [new("money", Reach.Around, "Ring fences", "Every year")], Submission = new(Guid.NewGuid()) })).Must();

        var before = (await Storage.Answers(round)).Single();
        Assert.Equal(Answer.Score(2), before.Answers[Small.First]);
        Assert.Null(before.Again);
        Assert.Equal(Answer.NotAnswered, before.Answers[Indicators.Items(Small.Framework)[0]]);
        Assert.False(before.AnsweredChallenges);

        foreach (var ballot in new[] { Again, Indicators, Ballot.Challenges })
        {
            await Reveal(account, round, ballot);
        }

        var response = (await Storage.Answers(round)).Single();
        Assert.Equal((Answer.Score(2), Answer.Score(5)), (response.Answers[Small.First], response.Again![Small.First]));
        Assert.Equal(Answer.Score(4), response.Answers[Indicators.Items(Small.Framework)[0]]);
        Assert.Equal([new ChallengeMark("money", Reach.Around, "Ring fences", "Every year")], response.Challenges);
        Assert.Equal([Ballot.Enablers, Again, Indicators, Ballot.Challenges], (await Storage.Revealed(account, round))!.Ballots.Select(figures => figures.Ballot));
    }

    [Fact]
    public async Task Reveal_Done_NothingInItChangesButAnswersTheSame()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        var submission = new Submission(Guid.NewGuid());
        var change = new ResponseChange { Scores = [new(Small.First, Answer.Score(3))], Submission = submission };
        var saved = (await Responses.Save(round, token, Ballot.Enablers, change)).Must();
        await Reveal(account, round, Ballot.Enablers);

        Assert.Equal(["ballot-revealed"], (await Responses.SaveEnabler(round, token, Small.First, Answer.Score(1), [])).Codes());
        Assert.Equal(["ballot-revealed"], (await Responses.Withdraw(round, token, Ballot.Enablers)).Codes());
        Assert.Equal(["ballot-revealed"], (await Get<PaperStore>().Key(account, round, new("AAAAAAAA", null, null, null, Answers.None(Small.Framework)))).Codes());
        Assert.Equal(saved, (await Responses.Save(round, token, Ballot.Enablers, change)).Must());
        (await Room.Reveal(account, round, Ballot.Enablers, TestStorage.Noon.AddDays(5))).Must();
        Assert.Equal(TestStorage.Noon, (await Get<RoundQueries>().Find(account, round))!.Enablers!.RevealedAt);
        Assert.Equal(Answer.Score(3), (await Storage.Answers(round)).Single().Answers[Small.First]);
    }

    [Fact]
    public async Task Ask_Again_BeforeTheFirstIsRevealed_IsRefused()
    {
        var (account, round, _) = await Storage.NewRound();

        Assert.Equal(["not-revealed"], (await Room.Ask(account, round, [Again], TestStorage.Noon)).Codes());
        (await Room.Ask(account, round, [Indicators, Indicators with { }], TestStorage.Noon)).Must();
        (await Room.Ask(account, round, [Indicators], TestStorage.Noon)).Must();
        Assert.Equal(2, (await Get<RoundQueries>().Find(account, round))!.Ballots.Count);
        Assert.Equal(["not-found"], (await Room.Reveal(account, round, Again, TestStorage.Noon)).Codes());
        await Assert.ThrowsAsync<ArgumentException>(() => Room.Ask(account, round, [new(BallotKind.Again, "9.9")], TestStorage.Noon));
    }

    [Fact]
    public async Task Close_WithBallotsOpen_RevealsThemAll()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Finish(round, await Storage.Join(joinToken), Ballot.Enablers, 3);
        (await Room.Ask(account, round, [Indicators], TestStorage.Noon)).Must();

        await Storage.Close(account, round);

        Assert.All((await Get<RoundQueries>().Find(account, round))!.Ballots, ballot => Assert.False(ballot.IsOpen));
        Assert.Equal(["round-not-open"], (await Room.Ask(account, round, [Again], TestStorage.Noon)).Codes());
    }

    [Fact]
    public async Task Agree_TwoFacilitatorsAtOnce_OneIsTold()
    {
        var (account, round, _) = await Storage.NewRound();
        var both = await Task.WhenAll(Enumerable.Range(2, 2).Select(score => Task.Run(() =>
            Room.Agree(account, round, Small.First, new(score, $"Why {score}", "Nobody"), 0))));

        Assert.Equal([[], ["changed-elsewhere"]], both.Select(result => result.Codes()).OrderBy(codes => codes.Length));
        var agreed = Assert.Single((await Get<RoundQueries>().Agreed(account, round))!);
        Assert.Equal((Small.First.Id, $"Why {agreed.Agreed.Score}"), (agreed.About, agreed.Agreed.Why));
        (await Room.Agree(account, round, Small.First, null, agreed.Version)).Must();
        Assert.Empty((await Get<RoundQueries>().Agreed(account, round))!);
        (await Room.Agree(account, round, Small.First, new(4, "Anew", ""), 0)).Must();
        Assert.Equal(["changed-elsewhere"], (await Room.Agree(account, round, Small.First, new(1, "Old", ""), agreed.Version)).Codes());
    }

    [Fact]
    public async Task NameChallenges_ByTheRoom_ReplacesWhatWasThere()
    {
        var (account, round, _) = await Storage.NewRound();
        (await Room.NameChallenges(account, round, [new("money", null, "", ""), new("time", Reach.Gift, "Long days", "x")])).Must();
        (await Room.NameChallenges(account, round, [new("time", Reach.Influence, "", "y")])).Must();

        Assert.Equal([new("time", Reach.Influence, "", "y")], await Get<RoundQueries>().RoomChallenges(account, round));
        Assert.Equal(["changed-elsewhere"], (await Room.NameChallenges(account, round, [], [])).Codes());
        (await Room.NameChallenges(account, round, [], [new("time", Reach.Influence, "", "y")])).Must();
        Assert.Empty((await Get<RoundQueries>().RoomChallenges(account, round))!);
    }

    [Fact]
    public async Task EveryMethod_AnothersRound_IsNotFound()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken);
        var eve = await Storage.NewAccount();
        var somebody = new ParticipantId(Guid.NewGuid());

        Assert.Equal(["not-found"], (await Room.Ask(eve, round, [Indicators], TestStorage.Noon)).Codes());
        Assert.Equal(["not-found"], (await Room.Reveal(eve, round, Ballot.Enablers, TestStorage.Noon)).Codes());
        Assert.Equal(["not-found"], (await Room.Agree(eve, round, Small.First, new AgreedScore(1, "", ""), 0)).Codes());
        Assert.Equal(["not-found"], (await Room.NameChallenges(eve, round, [])).Codes());
        Assert.Equal(["not-found"], (await Get<JoiningStore>().Limit(eve, round, true, null)).Codes());
        Assert.Equal(["not-found"], (await Get<JoiningStore>().Remove(eve, round, somebody)).Codes());
        Assert.Equal(["not-found"], (await Get<PaperStore>().NewSheets(eve, round, 1)).Codes());
        Assert.Equal(["not-found"], (await Get<RoundStore>().Open(eve, round, TestStorage.Noon)).Codes());
        Assert.Null(await Get<RoundQueries>().People(eve, round));
        Assert.Null(await Get<RoundQueries>().Agreed(eve, round));
        Assert.Null(await Get<RoundQueries>().RoomChallenges(eve, round));
    }

    private async Task Finish(RoundId round, string token, Ballot ballot, int score) =>
        (await Responses.Save(round, token, ballot, new()
        {
            Scores = [.. ballot.Items(Small.Framework).Select(item => new ScoreChange(item, Answer.Score(score)))],
            Submission = new(Guid.NewGuid()),
        })).Must();

    private async Task Reveal(AccountId account, RoundId round, Ballot ballot) => (await Room.Reveal(account, round, ballot, TestStorage.Noon)).Must();
}

public sealed class BallotTestsOnSqlite(OnSqlite fixture) : BallotTests(fixture), IClassFixture<OnSqlite>;

public sealed class BallotTestsOnPostgres(OnPostgres fixture) : BallotTests(fixture), IClassFixture<OnPostgres>;
