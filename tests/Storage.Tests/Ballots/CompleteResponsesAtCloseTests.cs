using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Ballots;

/// <summary>Tests what closing a round does with answers that are complete but not submitted.</summary>
public abstract class CompleteResponsesAtCloseTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Ballot Indicators = Ballot.Indicators(TinyFramework.Second);
    private BallotStore Store => Get<BallotStore>();

    [Fact]
    public async Task Close_CountingCompleteAnswers_SubmitsAndMarksThoseOfEveryBallot()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (ann, bob, cat) = await CompleteResponses.AnnBobAndCat(Storage, round, joinToken);
        (await Store.OpenBallots(account, round, [Indicators, Ballot.Challenges], TestStorage.Noon)).Must();
        await Storage.AnswerAll(round, ann, Indicators, Answer.FromScore(1));
        await Storage.AnswerAll(round, bob, Indicators, Answer.Skip);

        (await Get<RoundStore>().Close(account, round, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal((true, false, false), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, ann)));
        Assert.Equal((true, true, false), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, bob)));
        Assert.Equal((false, false, true), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, cat)));
        foreach (var token in new[] { ann, bob })
        {
            var own = (await Get<ResponseQueries>().Find(round, token))!;
            Assert.Equal(
                (true, true, false),
                CompleteResponses.StateOf(own.Ballots.Single(ballot => ballot.Ballot == Indicators))
            );
        }

        Assert.Equal(
            [(Ballot.Enablers, 2), (Indicators, 2), (Ballot.Challenges, 0)],
            (await Storage.Revealed(account, round))!.Ballots.Select(one => (one.Ballot, one.Participants))
        );
        Assert.Equal(
            ["with complete answers from 3 people who had not submitted them"],
            await CompleteResponses.Trail(Storage, account, round, AuditAct.ClosedRound)
        );
    }

    [Fact]
    public async Task Close_LeavingCompleteAnswersOut_CountsSubmittedOnesOnly()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (_, bob, _) = await CompleteResponses.AnnBobAndCat(Storage, round, joinToken);

        (await Get<RoundStore>().Close(account, round, TestStorage.Noon, countComplete: false)).Must();

        Assert.Equal((false, false, true), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, bob)));
        Assert.Equal(1, (await CompleteResponses.Figures(Storage, account, round)).Participants);
        Assert.Equal([""], await CompleteResponses.Trail(Storage, account, round, AuditAct.ClosedRound));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Close_NobodySubmittedOrComplete_ClosesTheRound(bool countComplete)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.Score(round, await Storage.Join(joinToken), TinyFramework.First, Answer.FromScore(4));

        (await Get<RoundStore>().Close(account, round, TestStorage.Noon, countComplete)).Must();

        Assert.Equal(RoundStatus.Closed, (await Get<RoundQueries>().Find(account, round))!.Status);
        Assert.Equal(0, (await CompleteResponses.Figures(Storage, account, round)).Participants);
        Assert.Equal([""], await CompleteResponses.Trail(Storage, account, round, AuditAct.ClosedRound));
    }
}

public sealed class CompleteResponsesAtCloseTestsOnSqlite(OnSqlite fixture)
    : CompleteResponsesAtCloseTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class CompleteResponsesAtCloseTestsOnPostgres(OnPostgres fixture)
    : CompleteResponsesAtCloseTests(fixture),
        IClassFixture<OnPostgres>;
