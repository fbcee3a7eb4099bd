using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Ballots;

public abstract class BallotTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Ballot Again = Ballot.SecondVote(TinyFramework.First);
    private static readonly Ballot Indicators = Ballot.Indicators(TinyFramework.Second);

    private BallotStore Room => Get<BallotStore>();

    private ResponseStore Responses => Get<ResponseStore>();

    [Fact]
    public async Task Reveal_OneBallot_ShowsItAndNothingOfTheOthers()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Finish(round, token, Ballot.Enablers, 2);
        await Reveal(account, round, Ballot.Enablers);
        (await Room.OpenBallots(account, round, [Again, Indicators, Ballot.Challenges], TestStorage.Noon)).Must();
        await Finish(round, token, Again, 5);
        await Finish(round, token, Indicators, 4);
        (
            await Responses.Save(
                round,
                token,
                Ballot.Challenges,
                new()
                {
                    Challenges = [new("money", ScopeForAction.Around, "Ring fences", "Every year")],
                    Submission = new(Guid.NewGuid()),
                }
            )
        ).Must();

        var before = (await Storage.Answers(round)).Single();
        Assert.Equal(Answer.FromScore(2), before.Answers[TinyFramework.First]);
        Assert.Null(before.SecondVote);
        Assert.Equal(Answer.NotAnswered, before.Answers[Indicators.GetItems(TinyFramework.Framework)[0]]);
        Assert.False(before.AnsweredChallenges);

        foreach (var ballot in new[] { Again, Indicators, Ballot.Challenges })
        {
            await Reveal(account, round, ballot);
        }

        var response = (await Storage.Answers(round)).Single();
        Assert.Equal(
            (Answer.FromScore(2), Answer.FromScore(5)),
            (response.Answers[TinyFramework.First], response.SecondVote![TinyFramework.First])
        );
        Assert.Equal(Answer.FromScore(4), response.Answers[Indicators.GetItems(TinyFramework.Framework)[0]]);
        Assert.Equal(
            [new NamedChallenge("money", ScopeForAction.Around, "Ring fences", "Every year")],
            response.Challenges
        );
        Assert.Equal(
            [Ballot.Enablers, Again, Indicators, Ballot.Challenges],
            (await Storage.Revealed(account, round))!.Ballots.Select(figures => figures.Ballot)
        );
    }

    [Fact]
    public async Task Reveal_Done_NothingInItChangesButAnswersTheSame()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        var submission = new Submission(Guid.NewGuid());
        var change = new ResponseChange
        {
            Scores = [new(TinyFramework.First, Answer.FromScore(3))],
            Submission = submission,
        };
        var saved = (await Responses.Save(round, token, Ballot.Enablers, change)).Must();
        await Reveal(account, round, Ballot.Enablers);

        Assert.Equal(
            ["ballot-revealed"],
            (await Responses.SaveEnabler(round, token, TinyFramework.First, Answer.FromScore(1), [])).Codes()
        );
        Assert.Equal(["ballot-revealed"], (await Responses.Withdraw(round, token, Ballot.Enablers)).Codes());
        Assert.Equal(
            ["ballot-revealed"],
            (
                await Get<PaperStore>()
                    .KeyIn(account, round, new("AAAAAAAA", null, null, null, AnswerSet.Empty(TinyFramework.Framework)))
            ).Codes()
        );
        Assert.Equal(saved, (await Responses.Save(round, token, Ballot.Enablers, change)).Must());
        (await Room.Reveal(account, round, Ballot.Enablers, TestStorage.Noon.AddDays(5))).Must();
        Assert.Equal(TestStorage.Noon, (await Get<RoundQueries>().Find(account, round))!.Enablers!.RevealedAt);
        Assert.Equal(Answer.FromScore(3), (await Storage.Answers(round)).Single().Answers[TinyFramework.First]);
    }

    [Fact]
    public async Task Ask_Again_BeforeTheFirstIsRevealed_IsRefused()
    {
        var (account, round, _) = await Storage.NewRound();

        Assert.Equal(["not-revealed"], (await Room.OpenBallots(account, round, [Again], TestStorage.Noon)).Codes());
        (await Room.OpenBallots(account, round, [Indicators, Indicators with { }], TestStorage.Noon)).Must();
        (await Room.OpenBallots(account, round, [Indicators], TestStorage.Noon)).Must();
        Assert.Equal(2, (await Get<RoundQueries>().Find(account, round))!.Ballots.Count);
        Assert.Equal(["not-found"], (await Room.Reveal(account, round, Again, TestStorage.Noon)).Codes());
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Room.OpenBallots(account, round, [new(BallotKind.SecondVote, "9.9")], TestStorage.Noon)
        );
    }

    [Fact]
    public async Task Close_WithBallotsOpen_RevealsThemAll()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Finish(round, await Storage.Join(joinToken), Ballot.Enablers, 3);
        (await Room.OpenBallots(account, round, [Indicators], TestStorage.Noon)).Must();

        await Storage.Close(account, round);

        Assert.All((await Get<RoundQueries>().Find(account, round))!.Ballots, ballot => Assert.False(ballot.IsOpen));
        Assert.Equal(["round-not-open"], (await Room.OpenBallots(account, round, [Again], TestStorage.Noon)).Codes());
    }

    [Fact]
    public async Task Agree_TwoFacilitatorsAtOnce_OneIsTold()
    {
        var (account, round, _) = await Storage.NewRound();
        var both = await Task.WhenAll(
            Enumerable
                .Range(2, 2)
                .Select(score =>
                    Task.Run(() =>
                        Room.RecordAgreedScore(
                            account,
                            round,
                            TinyFramework.First,
                            new(score, $"Why {score}", "Nobody"),
                            0
                        )
                    )
                )
        );

        Assert.Equal(
            [
                [],
                ["changed-elsewhere"],
            ],
            both.Select(result => result.Codes()).OrderBy(codes => codes.Length)
        );
        var agreed = Assert.Single((await Get<RoundQueries>().ListAgreedScores(account, round))!);
        Assert.Equal((TinyFramework.First.Id, $"Why {agreed.Agreed.Score}"), (agreed.About, agreed.Agreed.Why));
        (await Room.RecordAgreedScore(account, round, TinyFramework.First, null, agreed.Version)).Must();
        Assert.Empty((await Get<RoundQueries>().ListAgreedScores(account, round))!);
        (await Room.RecordAgreedScore(account, round, TinyFramework.First, new(4, "Anew", ""), 0)).Must();
        Assert.Equal(
            ["changed-elsewhere"],
            (
                await Room.RecordAgreedScore(account, round, TinyFramework.First, new(1, "Old", ""), agreed.Version)
            ).Codes()
        );
    }

    [Fact]
    public async Task NameChallenges_ByTheRoom_ReplacesWhatWasThere()
    {
        var (account, round, _) = await Storage.NewRound();
        (
            await Room.RecordRoomChallenges(
                account,
                round,
                [new("money", null, "", ""), new("time", ScopeForAction.Gift, "Long days", "x")]
            )
        ).Must();
        (await Room.RecordRoomChallenges(account, round, [new("time", ScopeForAction.Influence, "", "y")])).Must();

        Assert.Equal(
            [new("time", ScopeForAction.Influence, "", "y")],
            await Get<RoundQueries>().ListRoomChallenges(account, round)
        );
        Assert.Equal(["changed-elsewhere"], (await Room.RecordRoomChallenges(account, round, [], [])).Codes());
        (await Room.RecordRoomChallenges(account, round, [], [new("time", ScopeForAction.Influence, "", "y")])).Must();
        Assert.Empty((await Get<RoundQueries>().ListRoomChallenges(account, round))!);
    }

    [Fact]
    public async Task Cancel_OfAPartThatNobodyAnswered_ClosesItUnrevealed()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.JoinAndSubmit(round, joinToken);
        (await Room.OpenBallots(account, round, [Indicators, Ballot.Challenges], TestStorage.Noon)).Must();
        await Finish(round, token, Indicators, 4);

        Assert.Equal(["ballot-answered"], (await Room.Cancel(account, round, Indicators)).Codes());
        Assert.Equal(["not-found"], (await Room.Cancel(account, round, Ballot.Enablers)).Codes());
        Assert.Equal(["not-found"], (await Room.Cancel(account, round, Again)).Codes());

        // A ballot can be cancelled once all its answers are withdrawn.
        (await Responses.Withdraw(round, token, Indicators)).Must();
        (await Room.Cancel(account, round, Indicators)).Must();
        (await Room.Cancel(account, round, Ballot.Challenges)).Must();

        var left = (await Get<RoundQueries>().Find(account, round))!;
        Assert.Equal([Ballot.Enablers], left.Ballots.Select(ballot => ballot.Ballot));
        Assert.Null((await Get<ResponseQueries>().Find(round, token))!.Find(Indicators));

        // A cancelled ballot can be opened again, and is then like any other ballot.
        (await Room.OpenBallots(account, round, [Indicators], TestStorage.Noon)).Must();
        await Finish(round, token, Indicators, 2);
        await Reveal(account, round, Indicators);
        var refused = await Room.Cancel(account, round, Indicators);
        Assert.Equal(["ballot-revealed"], refused.Codes());
        Assert.Equal("The results of this part have already been revealed", refused.Problems[0].Message);
    }

    [Fact]
    public async Task EveryMethod_AnothersRound_IsNotFound()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        await Storage.Join(joinToken);
        var eve = await Storage.NewAccount();
        var somebody = new ParticipantId(Guid.NewGuid());

        Assert.Equal(["not-found"], (await Room.OpenBallots(eve, round, [Indicators], TestStorage.Noon)).Codes());
        Assert.Equal(["not-found"], (await Room.Reveal(eve, round, Ballot.Enablers, TestStorage.Noon)).Codes());
        Assert.Equal(["not-found"], (await Room.Cancel(eve, round, Indicators)).Codes());
        Assert.Equal(
            ["not-found"],
            (await Room.RecordAgreedScore(eve, round, TinyFramework.First, new AgreedScore(1, "", ""), 0)).Codes()
        );
        Assert.Equal(["not-found"], (await Room.RecordRoomChallenges(eve, round, [])).Codes());
        Assert.Equal(["not-found"], (await Get<AdmissionStore>().ChangeSettings(eve, round, true, null)).Codes());
        Assert.Equal(["not-found"], (await Get<AdmissionStore>().Remove(eve, round, somebody)).Codes());
        Assert.Equal(["not-found"], (await Get<PaperStore>().CreateSheets(eve, round, 1)).Codes());
        Assert.Equal(["not-found"], (await Get<RoundStore>().Open(eve, round, TestStorage.Noon)).Codes());
        Assert.Null(await Get<RoundQueries>().ListParticipants(eve, round));
        Assert.Null(await Get<RoundQueries>().ListAgreedScores(eve, round));
        Assert.Null(await Get<RoundQueries>().ListRoomChallenges(eve, round));
    }

    private async Task Finish(RoundId round, string token, Ballot ballot, int score) =>
        (
            await Responses.Save(
                round,
                token,
                ballot,
                new()
                {
                    Scores =
                    [
                        .. ballot
                            .GetItems(TinyFramework.Framework)
                            .Select(item => new ScoreChange(item, Answer.FromScore(score))),
                    ],
                    Submission = new(Guid.NewGuid()),
                }
            )
        ).Must();

    private async Task Reveal(AccountId account, RoundId round, Ballot ballot) =>
        (await Room.Reveal(account, round, ballot, TestStorage.Noon)).Must();
}

public sealed class BallotTestsOnSqlite(OnSqlite fixture) : BallotTests(fixture), IClassFixture<OnSqlite>;

public sealed class BallotTestsOnPostgres(OnPostgres fixture) : BallotTests(fixture), IClassFixture<OnPostgres>;
