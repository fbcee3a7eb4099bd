using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Nothing is overwritten silently, and nothing counts twice.</summary>
public abstract class TwoTabsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseStore Store => Get<ResponseStore>();

    [Fact]
    public async Task Save_FromWhatIsNoLongerThere_IsRefusedWholeAndSaysWhere()
    {
        var (round, token) = await Seat();
        await Save(round, token, new() { Scores = [new(Small.First, Answer.Score(4))], Notes = [new(NoteKind.Working, Small.First.Id, "From the first tab")] });

        var late = await Store.Save(round, token, Ballot.Enablers, new()
        {
            Scores = [new(Small.First, Answer.Score(2), Was: Answer.NotAnswered), new(Small.Second, Answer.Score(1), Was: Answer.NotAnswered)],
            Notes = [new(NoteKind.Working, Small.First.Id, "From the second tab", Was: "")],
            Spectrum = new("apart", "", WasNow: "", WasWanted: ""),
        });

        Assert.Equal(["changed-elsewhere", "changed-elsewhere"], late.Codes());
        Assert.Equal([$"score:{Small.First.Id}", $"working:{Small.First.Id}"], late.Fields());
        var own = await Own(round, token);
        Assert.Equal((Answer.Score(4), Answer.NotAnswered, "From the first tab", ""), (own.Answers[Small.First], own.Answers[Small.Second], own.NoteOf(NoteKind.Working, Small.First.Id), own.SpectrumNow));
    }

    [Fact]
    public async Task Save_TheSameAsIsThereOrFromWhatIsThere_IsFine()
    {
        var (round, token) = await Seat();
        await Save(round, token, new() { Scores = [new(Small.First, Answer.Score(4))], Notes = [new(NoteKind.Working, Small.First.Id, "Text")], Spectrum = new("apart", "together") });

        await Save(round, token, new() { Scores = [new(Small.First, Answer.Score(4), Was: Answer.NotAnswered)], Notes = [new(NoteKind.Working, Small.First.Id, "Text", Was: "")] });
        await Save(round, token, new()
        {
            Scores = [new(Small.First, Answer.Skip, Was: Answer.Score(4))],
            Notes = [new(NoteKind.Working, Small.First.Id, "", Was: Fingerprint.Of("Text"))],
            Spectrum = new("", "together", "apart", "together"),
        });

        var own = await Own(round, token);
        Assert.Equal((Answer.Skip, "", "", "together"), (own.Answers[Small.First], own.NoteOf(NoteKind.Working, Small.First.Id), own.SpectrumNow, own.SpectrumWanted));
    }

    [Fact]
    public async Task Submit_WhatWasReadIsNoLongerThere_IsRefused()
    {
        var (round, token) = await Seat();
        await Save(round, token, new() { Scores = [new(Small.First, Answer.Score(4))], Notes = [new(NoteKind.Evidence, Small.First.Id, "Text")] });
        var read = (await Own(round, token)).Fingerprint;
        await Save(round, token, new() { Notes = [new(NoteKind.Evidence, Small.First.Id, "Other text")] });

        Assert.Equal(["changed-elsewhere"], (await Store.Save(round, token, Ballot.Enablers, new() { Submission = new(Guid.NewGuid(), read) })).Codes());
        Assert.False((await Own(round, token)).Submitted);
        await Save(round, token, new() { Submission = new(Guid.NewGuid(), (await Own(round, token)).Fingerprint) });
        Assert.True((await Own(round, token)).Submitted);
    }

    [Fact]
    public async Task Submit_TheSameIdAgain_AnswersTheSameOrRefusesAnotherBody()
    {
        var (round, token) = await Seat();
        var change = new ResponseChange { Scores = [new(Small.First, Answer.Score(4))], Submission = new(Guid.NewGuid()) };
        var first = await Save(round, token, change);
        await Save(round, token, new() { Scores = [new(Small.First, Answer.Score(5))], Submission = new(Guid.NewGuid()) });

        Assert.Equal(new(2, true), await Save(round, token, change));
        Assert.Equal(Answer.Score(5), (await Own(round, token)).Answers[Small.First]);
        Assert.Equal(["submission-differs"], (await Store.Save(round, token, Ballot.Enablers, change with { Scores = [new(Small.First, Answer.Score(1))] })).Codes());
        Assert.Equal((1, true), (first.Version, first.Submitted));
    }

    [Fact]
    public async Task Submit_TheSameManyTimesAtOnce_CountsOnce()
    {
        var (round, token) = await Seat();
        var change = new ResponseChange { Scores = [new(Small.First, Answer.Score(4))], Submission = new(Guid.NewGuid()) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Save(round, token, change))));

        Assert.All(answers, answer => Assert.Equal(new(1, true), answer));
    }

    [Fact]
    public async Task Withdraw_Submitted_TakesEverythingOfThatBallotBack()
    {
        var (round, token) = await Seat();
        await Save(round, token, new() { Scores = [new(Small.First, Answer.Score(4))], Notes = [new(NoteKind.Reflection, Small.Theme.Id, "Text")], Submission = new(Guid.NewGuid()) });

        (await Store.Withdraw(round, token, Ballot.Enablers)).Must();

        var own = await Own(round, token);
        Assert.Equal((false, 0, 0), (own.Submitted, own.Notes.Count, own.Answers.AnsweredOf(Small.Framework.Items)));
        (await Store.Withdraw(round, token, Ballot.Enablers)).Must();
        Assert.Equal(["not-found"], (await Store.Withdraw(round, token, Ballot.Challenges)).Codes());
    }

    [Fact]
    public async Task Submission_RepeatedAfterItsAnswersWereWithdrawn_SubmitsNothing()
    {
        var (round, token) = await Seat();
        var change = new ResponseChange { Scores = [new(Small.First, Answer.Score(4))], Submission = new(Guid.NewGuid()) };
        Assert.Equal(new(1, true), await Save(round, token, change));
        (await Store.Withdraw(round, token, Ballot.Enablers)).Must();

        Assert.Equal(new(0, false), await Save(round, token, change));
        // Nothing is left to compare with: what was withdrawn is gone, and its id does nothing ever again.
        Assert.Equal(new(0, false), await Save(round, token, change with { Scores = [new(Small.First, Answer.Score(5))] }));
        var own = await Own(round, token);
        Assert.Equal((false, 0, 0), (own.Submitted, own.Version, own.Answers.AnsweredOf(Small.Framework.Items)));

        Assert.Equal(new(1, true), await Save(round, token, change with { Submission = new(Guid.NewGuid()) }));
    }

    private async Task<(RoundId Round, string Token)> Seat()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        return (round, await Storage.Join(joinToken));
    }

    private async Task<Saved> Save(RoundId round, string token, ResponseChange change) =>
        (await Store.Save(round, token, Ballot.Enablers, change)).Must();

    private async Task<OwnBallot> Own(RoundId round, string token) =>
        (await Get<ResponseQueries>().Own(round, token))!.Enablers;
}

public sealed class TwoTabsTestsOnSqlite(OnSqlite fixture) : TwoTabsTests(fixture), IClassFixture<OnSqlite>;

public sealed class TwoTabsTestsOnPostgres(OnPostgres fixture) : TwoTabsTests(fixture), IClassFixture<OnPostgres>;
