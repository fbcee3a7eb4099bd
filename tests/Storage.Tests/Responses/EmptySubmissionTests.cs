using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Storage.Tests.Responses;

public abstract class EmptySubmissionTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseStore Store => Get<ResponseStore>();

    public static TheoryData<BallotKind> ScoredKinds =>
        new(BallotKind.Enablers, BallotKind.SecondVote, BallotKind.Indicators);

    [Theory]
    [MemberData(nameof(ScoredKinds))]
    public async Task Submit_NothingAnswered_IsRefusedAndSavesNothing(BallotKind kind)
    {
        var (round, token, ballot) = await Open(kind);
        var change = new ResponseChange
        {
            Scores =
            [
                .. ballot.GetItems(TinyFramework.Framework).Select(item => new ScoreChange(item, Answer.NotAnswered)),
            ],
            Notes = kind == BallotKind.Enablers ? [new(NoteKind.Working, TinyFramework.First.Id, "Only a note")] : [],
            Submission = new(Guid.NewGuid()),
        };

        Assert.Equal(["nothing-answered"], (await Store.Submit(round, token, ballot)).Codes());
        var refused = Assert.Single((await Store.Save(round, token, ballot, change)).Problems);
        Assert.Equal("nothing-answered", refused.Code);
        Assert.StartsWith(
            $"Before you submit, score at least one {(kind == BallotKind.Indicators ? "indicator" : "enabler")}, or",
            refused.Message,
            StringComparison.Ordinal
        );

        var own = await Own(round, token, ballot);
        Assert.Equal((false, 0), (own.Submitted, own.Version));
        Assert.Empty(own.Notes);
    }

    [Theory]
    [MemberData(nameof(ScoredKinds))]
    public async Task Submit_OneScoreOrOneSkip_IsAccepted(BallotKind kind)
    {
        foreach (var answer in new[] { Answer.FromScore(1), Answer.Skip })
        {
            var (round, token, ballot) = await Open(kind);
            var change = new ResponseChange
            {
                Scores = [new(ballot.GetItems(TinyFramework.Framework)[0], answer)],
                Submission = new(Guid.NewGuid()),
            };

            var receipt = (await Store.Save(round, token, ballot, change)).Must();

            Assert.Equal((1, true), (receipt.Version, receipt.Submitted));
            Assert.True((await Own(round, token, ballot)).Submitted);
        }
    }

    [Fact]
    public async Task Submit_NoChallenges_IsAccepted()
    {
        var (round, token, ballot) = await Open(BallotKind.Challenges);

        (await Store.Submit(round, token, ballot)).Must();
        Assert.True((await Own(round, token, ballot)).Submitted);
        var none = new ResponseChange { Challenges = [], Submission = new(Guid.NewGuid()) };
        (await Store.Save(round, token, ballot, none)).Must();

        Assert.Empty((await Own(round, token, ballot)).Challenges);
    }

    [Fact]
    public async Task Save_TheLastAnswerTakenBack_IsNoLongerSubmitted()
    {
        var (round, token, ballot) = await Open(BallotKind.Enablers);
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(2));
        (await Store.Submit(round, token)).Must();

        await Storage.Score(round, token, TinyFramework.First, Answer.NotAnswered);

        Assert.False((await Own(round, token, ballot)).Submitted);
    }

    [Fact]
    public async Task Submit_AfterTheOnlyAnswerWasTakenBack_IsRefused()
    {
        var (round, token, ballot) = await Open(BallotKind.Enablers);
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(2));
        await Storage.Score(round, token, TinyFramework.First, Answer.NotAnswered);

        Assert.Equal(["nothing-answered"], (await Store.Submit(round, token)).Codes());

        Assert.Equal(
            (false, 2),
            ((await Own(round, token, ballot)).Submitted, (await Own(round, token, ballot)).Version)
        );
    }

    [Fact]
    public async Task Submit_TheSameAgainAfterTheAnswersAreGone_ChangesNothing()
    {
        var (round, token, ballot) = await Open(BallotKind.Enablers);
        var change = new ResponseChange
        {
            Scores = [new(TinyFramework.First, Answer.FromScore(2))],
            Submission = new(Guid.NewGuid()),
        };
        var receipt = (await Store.Save(round, token, ballot, change)).Must();
        Assert.Equal(receipt, (await Store.Save(round, token, ballot, change)).Must());
        await Storage.Score(round, token, TinyFramework.First, Answer.NotAnswered);

        Assert.Equal(new(2, false), (await Store.Save(round, token, ballot, change)).Must());
        Assert.Equal(["nothing-answered"], (await Store.Submit(round, token)).Codes());
        (await Store.Withdraw(round, token, ballot)).Must();
        Assert.Equal(["submission-differs"], (await Store.Save(round, token, ballot, change)).Codes());

        Assert.Equal(0, (await Own(round, token, ballot)).Version);
    }

    [Fact]
    public async Task Submit_WithTheIdOfARefusedSubmission_IsAccepted()
    {
        var (round, token, ballot) = await Open(BallotKind.Enablers);
        var empty = new ResponseChange { Submission = new(Guid.NewGuid()) };
        Assert.Equal(["nothing-answered"], (await Store.Save(round, token, ballot, empty)).Codes());

        var scored = empty with { Scores = [new(TinyFramework.First, Answer.FromScore(2))] };
        (await Store.Save(round, token, ballot, scored)).Must();

        Assert.Equal(["submission-differs"], (await Store.Save(round, token, ballot, empty)).Codes());
        Assert.True((await Own(round, token, ballot)).Submitted);
    }

    /// <summary>Creates a round with an open ballot of this kind that the participant has not answered.</summary>
    private async Task<(RoundId Round, string Token, Ballot Ballot)> Open(BallotKind kind)
    {
        var ballot = kind switch
        {
            BallotKind.SecondVote => Ballot.SecondVote(TinyFramework.First),
            BallotKind.Indicators => Ballot.Indicators(TinyFramework.First),
            BallotKind.Challenges => Ballot.Challenges,
            _ => Ballot.Enablers,
        };
        var (account, round, joinToken) = await Storage.NewRound();
        if (kind == BallotKind.SecondVote)
        {
            await Storage.JoinAndSubmit(round, joinToken);
            (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        }

        (await Get<BallotStore>().OpenBallots(account, round, [ballot], TestStorage.Noon)).Must();
        return (round, await Storage.Join(joinToken), ballot);
    }

    private async Task<ParticipantBallotView> Own(RoundId round, string token, Ballot ballot) =>
        (await Get<ResponseQueries>().Find(round, token))!.Ballots.Single(one => one.Ballot == ballot);
}

public sealed class EmptySubmissionTestsOnSqlite(OnSqlite fixture)
    : EmptySubmissionTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class EmptySubmissionTestsOnPostgres(OnPostgres fixture)
    : EmptySubmissionTests(fixture),
        IClassFixture<OnPostgres>;
