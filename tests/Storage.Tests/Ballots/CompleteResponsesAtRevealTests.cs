using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Ballots;

/// <summary>Tests what a reveal does with answers that are complete but not submitted.</summary>
public abstract class CompleteResponsesAtRevealTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Ballot Again = Ballot.SecondVote(TinyFramework.First);
    private static readonly Ballot Indicators = Ballot.Indicators(TinyFramework.Second);
    private BallotStore Store => Get<BallotStore>();

    [Fact]
    public async Task Reveal_CountingCompleteAnswers_SubmitsAndMarksThemAndNoOthers()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (ann, bob, cat) = await CompleteResponses.AnnBobAndCat(Storage, round, joinToken);

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal((true, false, false), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, ann)));
        Assert.Equal((true, true, false), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, bob)));
        Assert.Equal((false, false, true), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, cat)));
        var figures = await CompleteResponses.Figures(Storage, account, round);
        Assert.Equal((2, 2), (figures.Participants, figures.AgenciesHeard));
        Assert.All(figures.Items, item => Assert.Equal(2, item.Everyone.N));
        Assert.Equal(
            [2, 4],
            (await Storage.Answers(round)).Select(response => (int)response.Answers[TinyFramework.First].Code).Order()
        );
        Assert.Equal(
            ["the enablers with complete answers from 1 person who had not submitted them"],
            await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot)
        );
    }

    [Fact]
    public async Task Reveal_LeavingCompleteAnswersOut_CountsSubmittedOnesOnly()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (ann, bob, cat) = await CompleteResponses.AnnBobAndCat(Storage, round, joinToken);

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: false)).Must();

        Assert.Equal((true, false, false), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, ann)));
        Assert.Equal((false, false, true), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, bob)));
        Assert.Equal((false, false, true), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, cat)));
        var figures = await CompleteResponses.Figures(Storage, account, round);
        Assert.Equal((1, 1), (figures.Participants, figures.AgenciesHeard));
        Assert.Equal(Answer.FromScore(2), Assert.Single(await Storage.Answers(round)).Answers[TinyFramework.First]);
        Assert.Equal(["the enablers"], await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot));
    }

    [Fact]
    public async Task Reveal_OnlyCompleteAnswersOfSeveral_CountsThemAllAndSaysHowMany()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var tokens = new List<string>();
        foreach (var score in Enumerable.Range(1, 3))
        {
            tokens.Add(await Storage.Join(joinToken));
            await Storage.AnswerAll(round, tokens[^1], Ballot.Enablers, Answer.FromScore(score));
        }

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        foreach (var token in tokens)
        {
            Assert.Equal(
                (true, true, false),
                CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, token))
            );
        }

        Assert.Equal(3, (await CompleteResponses.Figures(Storage, account, round)).Participants);
        Assert.Equal(
            ["the enablers with complete answers from 3 people who had not submitted them"],
            await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot)
        );
    }

    [Fact]
    public async Task Reveal_CompleteAnswersOfARemovedPerson_AreNotCounted()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        await Storage.JoinAndSubmit(round, joinToken, name: "Ann");
        await Storage.AnswerAll(
            round,
            await Storage.Join(joinToken, name: "Bob"),
            Ballot.Enablers,
            Answer.FromScore(4)
        );
        await Remove(account, round, "Bob");

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal(1, (await CompleteResponses.Figures(Storage, account, round)).Participants);
        Assert.Equal(["the enablers"], await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot));
    }

    [Fact]
    public async Task Reveal_CompleteSecondVoteOfAPersonWhoWasRemovedInBetween_IsNotCounted()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var ann = await Storage.JoinAndSubmit(round, joinToken, name: "Ann");
        var bob = await Storage.JoinAndSubmit(round, joinToken, name: "Bob");
        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Store.OpenBallots(account, round, [Again], TestStorage.Noon)).Must();
        await Storage.AnswerAll(round, ann, Again, Answer.FromScore(5));
        await Storage.AnswerAll(round, bob, Again, Answer.FromScore(5));
        await Remove(account, round, "Bob");

        (await Store.Reveal(account, round, Again, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal([2, 1], (await Storage.Revealed(account, round))!.Ballots.Select(figures => figures.Participants));
        Assert.Contains(
            "the second vote on 1.1 with complete answers from 1 person who had not submitted them",
            await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reveal_NobodySubmittedOrComplete_IsRefusedAndChangesNothing(bool countComplete)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(4));

        var refused = await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete);

        Assert.Equal(["nothing-submitted"], refused.Codes());
        Assert.True((await Get<RoundQueries>().Find(account, round))!.Enablers!.IsOpen);
        Assert.Empty(await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot));
        Assert.Null(await Storage.Revealed(account, round));
        Assert.Equal(
            (false, false, false),
            CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, token))
        );
        await Storage.ScoreAndSubmit(round, token);
        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete)).Must();
    }

    [Fact]
    public async Task Reveal_OnlyCompleteAnswersLeftOut_IsRefusedAndChangesNothing()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.AnswerAll(round, token, Ballot.Enablers, Answer.Skip);

        var refused = await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: false);

        Assert.Equal(["nothing-submitted"], refused.Codes());
        Assert.True((await Get<RoundQueries>().Find(account, round))!.Enablers!.IsOpen);
        Assert.Equal(
            (false, false, false),
            CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, token))
        );
        Assert.Empty(await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot));
    }

    [Fact]
    public async Task Reveal_CountingCompleteAnswers_LeavesOtherBallotsAlone()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        (await Store.OpenBallots(account, round, [Indicators], TestStorage.Noon)).Must();
        await Storage.AnswerAll(round, token, Ballot.Enablers, Answer.FromScore(3));
        await Storage.AnswerAll(round, token, Indicators, Answer.FromScore(3));

        (await Store.Reveal(account, round, Indicators, TestStorage.Noon, countComplete: true)).Must();

        var own = (await Get<ResponseQueries>().Find(round, token))!;
        Assert.Equal(
            (true, true, false),
            CompleteResponses.StateOf(own.Ballots.Single(ballot => ballot.Ballot == Indicators))
        );
        Assert.Equal((false, false, false), CompleteResponses.StateOf(own.Enablers));
        Assert.True(own.Enablers.IsOpen);
    }

    [Fact]
    public async Task Reveal_ChallengesSavedAndNotSubmitted_AreNeverComplete()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        (await Store.OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        var challenges = new ResponseChange { Challenges = [new("money", null, "Ring fences", "")] };
        (await Get<ResponseStore>().Save(round, token, Ballot.Challenges, challenges)).Must();

        Assert.Equal(0, (await Get<RoundQueries>().Find(account, round))!.Find(Ballot.Challenges)!.Complete);
        Assert.Equal(
            ["nothing-submitted"],
            (await Store.Reveal(account, round, Ballot.Challenges, TestStorage.Noon, countComplete: true)).Codes()
        );
        (await Get<ResponseStore>().Submit(round, token, Ballot.Challenges)).Must();
        (await Store.Reveal(account, round, Ballot.Challenges, TestStorage.Noon, countComplete: true)).Must();
        Assert.Equal(
            ["the challenges"],
            await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot)
        );
    }

    [Fact]
    public async Task Reveal_AgainWithAnotherChoice_ChangesNothing()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (_, bob, _) = await CompleteResponses.AnnBobAndCat(Storage, round, joinToken);
        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal((false, false, true), CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, bob)));
        Assert.Equal(1, (await CompleteResponses.Figures(Storage, account, round)).Participants);
        Assert.Equal(["the enablers"], await CompleteResponses.Trail(Storage, account, round, AuditAct.RevealedBallot));
    }

    [Fact]
    public async Task Save_AfterTheAnswersWereCounted_IsRefused()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);
        await Storage.AnswerAll(round, token, Ballot.Enablers, Answer.FromScore(3));
        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal(["ballot-revealed"], (await Get<ResponseStore>().Submit(round, token)).Codes());
        Assert.Equal(["ballot-revealed"], (await Get<ResponseStore>().Withdraw(round, token, Ballot.Enablers)).Codes());
        Assert.Equal(
            (true, true, false),
            CompleteResponses.StateOf(await CompleteResponses.Own(Storage, round, token))
        );
    }

    private async Task Remove(AccountId account, RoundId round, string name)
    {
        var person = (await Get<RoundQueries>().ListParticipants(account, round))!.Single(one => one.Name == name);
        (await Get<AdmissionStore>().Remove(account, round, person.Id)).Must();
    }
}

public sealed class CompleteResponsesAtRevealTestsOnSqlite(OnSqlite fixture)
    : CompleteResponsesAtRevealTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class CompleteResponsesAtRevealTestsOnPostgres(OnPostgres fixture)
    : CompleteResponsesAtRevealTests(fixture),
        IClassFixture<OnPostgres>;
