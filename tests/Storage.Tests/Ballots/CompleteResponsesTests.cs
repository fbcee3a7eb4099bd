using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Ballots;

public abstract class CompleteResponsesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly Ballot Again = Ballot.SecondVote(TinyFramework.First);
    private static readonly Ballot Indicators = Ballot.Indicators(TinyFramework.Second);

    private BallotStore Store => Get<BallotStore>();

    [Fact]
    public async Task Reveal_CountingCompleteAnswers_SubmitsAndMarksThemAndNoOthers()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (ann, bob, cat) = await AnnBobAndCat(round, joinToken);

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal((true, false, false), StateOf(await Own(round, ann)));
        Assert.Equal((true, true, false), StateOf(await Own(round, bob)));
        Assert.Equal((false, false, true), StateOf(await Own(round, cat)));
        var figures = await Figures(account, round);
        Assert.Equal((2, 2), (figures.Participants, figures.AgenciesHeard));
        Assert.All(figures.Items, item => Assert.Equal(2, item.Everyone.N));
        Assert.Equal(
            [2, 4],
            (await Storage.Answers(round)).Select(response => (int)response.Answers[TinyFramework.First].Code).Order()
        );
        Assert.Equal(
            ["the enablers with complete answers from 1 person who had not submitted them"],
            await Trail(account, round, AuditAct.RevealedBallot)
        );
    }

    [Fact]
    public async Task Reveal_LeavingCompleteAnswersOut_CountsSubmittedOnesOnly()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (ann, bob, cat) = await AnnBobAndCat(round, joinToken);

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: false)).Must();

        Assert.Equal((true, false, false), StateOf(await Own(round, ann)));
        Assert.Equal((false, false, true), StateOf(await Own(round, bob)));
        Assert.Equal((false, false, true), StateOf(await Own(round, cat)));
        var figures = await Figures(account, round);
        Assert.Equal((1, 1), (figures.Participants, figures.AgenciesHeard));
        Assert.Equal(Answer.FromScore(2), Assert.Single(await Storage.Answers(round)).Answers[TinyFramework.First]);
        Assert.Equal(["the enablers"], await Trail(account, round, AuditAct.RevealedBallot));
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
            Assert.Equal((true, true, false), StateOf(await Own(round, token)));
        }

        Assert.Equal(3, (await Figures(account, round)).Participants);
        Assert.Equal(
            ["the enablers with complete answers from 3 people who had not submitted them"],
            await Trail(account, round, AuditAct.RevealedBallot)
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

        Assert.Equal(1, (await Figures(account, round)).Participants);
        Assert.Equal(["the enablers"], await Trail(account, round, AuditAct.RevealedBallot));
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
            await Trail(account, round, AuditAct.RevealedBallot)
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
        Assert.Empty(await Trail(account, round, AuditAct.RevealedBallot));
        Assert.Null(await Storage.Revealed(account, round));
        Assert.Equal((false, false, false), StateOf(await Own(round, token)));
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
        Assert.Equal((false, false, false), StateOf(await Own(round, token)));
        Assert.Empty(await Trail(account, round, AuditAct.RevealedBallot));
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
        Assert.Equal((true, true, false), StateOf(own.Ballots.Single(ballot => ballot.Ballot == Indicators)));
        Assert.Equal((false, false, false), StateOf(own.Enablers));
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
        Assert.Equal(["the challenges"], await Trail(account, round, AuditAct.RevealedBallot));
    }

    [Fact]
    public async Task Reveal_AgainWithAnotherChoice_ChangesNothing()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (_, bob, _) = await AnnBobAndCat(round, joinToken);
        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();

        (await Store.Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal((false, false, true), StateOf(await Own(round, bob)));
        Assert.Equal(1, (await Figures(account, round)).Participants);
        Assert.Equal(["the enablers"], await Trail(account, round, AuditAct.RevealedBallot));
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
        Assert.Equal((true, true, false), StateOf(await Own(round, token)));
    }

    [Fact]
    public async Task Close_CountingCompleteAnswers_SubmitsAndMarksThoseOfEveryBallot()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (ann, bob, cat) = await AnnBobAndCat(round, joinToken);
        (await Store.OpenBallots(account, round, [Indicators, Ballot.Challenges], TestStorage.Noon)).Must();
        await Storage.AnswerAll(round, ann, Indicators, Answer.FromScore(1));
        await Storage.AnswerAll(round, bob, Indicators, Answer.Skip);

        (await Get<RoundStore>().Close(account, round, TestStorage.Noon, countComplete: true)).Must();

        Assert.Equal((true, false, false), StateOf(await Own(round, ann)));
        Assert.Equal((true, true, false), StateOf(await Own(round, bob)));
        Assert.Equal((false, false, true), StateOf(await Own(round, cat)));
        foreach (var token in new[] { ann, bob })
        {
            var own = (await Get<ResponseQueries>().Find(round, token))!;
            Assert.Equal((true, true, false), StateOf(own.Ballots.Single(ballot => ballot.Ballot == Indicators)));
        }

        Assert.Equal(
            [(Ballot.Enablers, 2), (Indicators, 2), (Ballot.Challenges, 0)],
            (await Storage.Revealed(account, round))!.Ballots.Select(one => (one.Ballot, one.Participants))
        );
        Assert.Equal(
            ["with complete answers from 3 people who had not submitted them"],
            await Trail(account, round, AuditAct.ClosedRound)
        );
    }

    [Fact]
    public async Task Close_LeavingCompleteAnswersOut_CountsSubmittedOnesOnly()
    {
        var (account, round, joinToken) = await Storage.NewRound(new(ConfidentialityMode.Open));
        var (_, bob, _) = await AnnBobAndCat(round, joinToken);

        (await Get<RoundStore>().Close(account, round, TestStorage.Noon, countComplete: false)).Must();

        Assert.Equal((false, false, true), StateOf(await Own(round, bob)));
        Assert.Equal(1, (await Figures(account, round)).Participants);
        Assert.Equal([""], await Trail(account, round, AuditAct.ClosedRound));
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
        Assert.Equal(0, (await Figures(account, round)).Participants);
        Assert.Equal([""], await Trail(account, round, AuditAct.ClosedRound));
    }

    /// <summary>
    /// Lets Ann submit 2 for everything. Bob and Cat do not submit: Bob answers everything with 4, and Cat answers
    /// everything except the last enabler. Each belongs to a different agency.
    /// </summary>
    private async Task<(string Ann, string Bob, string Cat)> AnnBobAndCat(RoundId round, string joinToken)
    {
        var ann = await Storage.Join(joinToken, 0, name: "Ann");
        await Storage.AnswerAll(round, ann, Ballot.Enablers, Answer.FromScore(2));
        (await Get<ResponseStore>().Submit(round, ann)).Must();
        var bob = await Storage.Join(joinToken, 1, name: "Bob");
        await Storage.AnswerAll(round, bob, Ballot.Enablers, Answer.FromScore(4));
        var cat = await Storage.Join(joinToken, 2, name: "Cat");
        await Storage.AnswerAll(round, cat, Ballot.Enablers, Answer.FromScore(5));
        await Storage.Score(round, cat, TinyFramework.Framework.Enablers[^1], Answer.NotAnswered);
        return (ann, bob, cat);
    }

    private async Task Remove(AccountId account, RoundId round, string name)
    {
        var person = (await Get<RoundQueries>().ListParticipants(account, round))!.Single(one => one.Name == name);
        (await Get<AdmissionStore>().Remove(account, round, person.Id)).Must();
    }

    private async Task<ParticipantBallotView> Own(RoundId round, string token) =>
        (await Get<ResponseQueries>().Find(round, token))!.Enablers;

    private static (bool Submitted, bool CountedAtReveal, bool IsLost) StateOf(ParticipantBallotView ballot) =>
        (ballot.Submitted, ballot.CountedAtReveal, ballot.IsLost);

    private async Task<BallotFigures> Figures(AccountId account, RoundId round) =>
        Assert.Single((await Storage.Revealed(account, round))!.Ballots);

    /// <summary>Returns the text of the audit trail's entries for this act in the round.</summary>
    private async Task<IEnumerable<string>> Trail(AccountId account, RoundId round, AuditAct act)
    {
        var partnership = (await Get<RoundQueries>().Find(account, round))!.Partnership;
        return (await Get<AuditQueries>().ListEntries(account, partnership, new(round, act)))!.Select(entry =>
            entry.Subject
        );
    }
}

public sealed class CompleteResponsesTestsOnSqlite(OnSqlite fixture)
    : CompleteResponsesTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class CompleteResponsesTestsOnPostgres(OnPostgres fixture)
    : CompleteResponsesTests(fixture),
        IClassFixture<OnPostgres>;
