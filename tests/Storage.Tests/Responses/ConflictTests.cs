using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Tests.Responses;

/// <summary>Tests that nothing is overwritten silently, and that nothing is counted twice.</summary>
public abstract class ConflictTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseStore Store => Get<ResponseStore>();

    [Fact]
    public async Task Save_FromWhatIsNoLongerThere_IsRefusedWholeAndSaysWhere()
    {
        var (round, token) = await Seat();
        await Save(
            round,
            token,
            new()
            {
                Scores = [new(TinyFramework.First, Answer.FromScore(4))],
                Notes = [new(NoteKind.Working, TinyFramework.First.Id, "From the first tab")],
            }
        );

        var late = await Store.Save(
            round,
            token,
            Ballot.Enablers,
            new()
            {
                Scores =
                [
                    new(TinyFramework.First, Answer.FromScore(2), Original: Answer.NotAnswered),
                    new(TinyFramework.Second, Answer.FromScore(1), Original: Answer.NotAnswered),
                ],
                Notes = [new(NoteKind.Working, TinyFramework.First.Id, "From the second tab", OriginalHash: "")],
                Spectrum = new("apart", "", OriginalNow: "", OriginalWanted: ""),
            }
        );

        Assert.Equal(["changed-elsewhere", "changed-elsewhere"], late.Codes());
        Assert.Equal([$"score:{TinyFramework.First.Id}", $"working:{TinyFramework.First.Id}"], late.Fields());
        var own = await Own(round, token);
        Assert.Equal(
            (Answer.FromScore(4), Answer.NotAnswered, "From the first tab", ""),
            (
                own.Answers[TinyFramework.First],
                own.Answers[TinyFramework.Second],
                own.GetNote(NoteKind.Working, TinyFramework.First.Id),
                own.SpectrumNow
            )
        );
    }

    [Fact]
    public async Task Save_TheSameAsIsThereOrFromWhatIsThere_IsFine()
    {
        var (round, token) = await Seat();
        await Save(
            round,
            token,
            new()
            {
                Scores = [new(TinyFramework.First, Answer.FromScore(4))],
                Notes = [new(NoteKind.Working, TinyFramework.First.Id, "Text")],
                Spectrum = new("apart", "together"),
            }
        );

        await Save(
            round,
            token,
            new()
            {
                Scores = [new(TinyFramework.First, Answer.FromScore(4), Original: Answer.NotAnswered)],
                Notes = [new(NoteKind.Working, TinyFramework.First.Id, "Text", OriginalHash: "")],
            }
        );
        await Save(
            round,
            token,
            new()
            {
                Scores = [new(TinyFramework.First, Answer.Skip, Original: Answer.FromScore(4))],
                Notes = [new(NoteKind.Working, TinyFramework.First.Id, "", OriginalHash: Fingerprint.Compute("Text"))],
                Spectrum = new("", "together", "apart", "together"),
            }
        );

        var own = await Own(round, token);
        Assert.Equal(
            (Answer.Skip, "", "", "together"),
            (
                own.Answers[TinyFramework.First],
                own.GetNote(NoteKind.Working, TinyFramework.First.Id),
                own.SpectrumNow,
                own.SpectrumWanted
            )
        );
    }

    [Fact]
    public async Task Save_TheSameChallengesAsAreThere_IsFine()
    {
        var (round, token) = await Seat(Ballot.Challenges);
        var change = new ResponseChange
        {
            Challenges = [new("time", null, "", ""), new("money", null, "", " In\r\nwords")],
            OriginalChallengesHash = Fingerprint.Compute([]),
        };
        (await Store.Save(round, token, Ballot.Challenges, change)).Must();

        (await Store.Save(round, token, Ballot.Challenges, change)).Must();

        Assert.Equal(
            ["challenges"],
            (await Store.Save(round, token, Ballot.Challenges, change with { Challenges = [] })).Fields()
        );
    }

    [Fact]
    public async Task Submit_WhatWasReadIsNoLongerThere_IsRefused()
    {
        var (round, token) = await Seat();
        await Save(
            round,
            token,
            new()
            {
                Scores = [new(TinyFramework.First, Answer.FromScore(4))],
                Notes = [new(NoteKind.Evidence, TinyFramework.First.Id, "Text")],
            }
        );
        var read = (await Own(round, token)).Fingerprint;
        await Save(round, token, new() { Notes = [new(NoteKind.Evidence, TinyFramework.First.Id, "Other text")] });

        Assert.Equal(
            ["changed-elsewhere"],
            (await Store.Save(round, token, Ballot.Enablers, new() { Submission = new(Guid.NewGuid(), read) })).Codes()
        );
        Assert.False((await Own(round, token)).Submitted);
        await Save(round, token, new() { Submission = new(Guid.NewGuid(), (await Own(round, token)).Fingerprint) });
        Assert.True((await Own(round, token)).Submitted);
    }

    [Fact]
    public async Task Submit_TheSameIdAgain_AnswersTheSameOrRefusesAnotherBody()
    {
        var (round, token) = await Seat();
        var change = new ResponseChange
        {
            Scores = [new(TinyFramework.First, Answer.FromScore(4))],
            Submission = new(Guid.NewGuid()),
        };
        var first = await Save(round, token, change);
        await Save(
            round,
            token,
            new() { Scores = [new(TinyFramework.First, Answer.FromScore(5))], Submission = new(Guid.NewGuid()) }
        );

        Assert.Equal(new(2, true), await Save(round, token, change));
        Assert.Equal(Answer.FromScore(5), (await Own(round, token)).Answers[TinyFramework.First]);
        Assert.Equal(
            ["submission-differs"],
            (
                await Store.Save(
                    round,
                    token,
                    Ballot.Enablers,
                    change with
                    {
                        Scores = [new(TinyFramework.First, Answer.FromScore(1))],
                    }
                )
            ).Codes()
        );
        Assert.Equal((1, true), (first.Version, first.Submitted));
    }

    [Fact]
    public async Task Submit_TheSameManyTimesAtOnce_CountsOnce()
    {
        var (round, token) = await Seat();
        var change = new ResponseChange
        {
            Scores = [new(TinyFramework.First, Answer.FromScore(4))],
            Submission = new(Guid.NewGuid()),
        };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Save(round, token, change)))
        );

        Assert.All(answers, answer => Assert.Equal(new(1, true), answer));
    }

    [Fact]
    public async Task Withdraw_Submitted_TakesEverythingOfThatBallotBack()
    {
        var (round, token) = await Seat();
        await Save(
            round,
            token,
            new()
            {
                Scores = [new(TinyFramework.First, Answer.FromScore(4))],
                Notes = [new(NoteKind.Reflection, TinyFramework.Theme.Id, "Text")],
                Submission = new(Guid.NewGuid()),
            }
        );

        (await Store.Withdraw(round, token, Ballot.Enablers)).Must();

        var own = await Own(round, token);
        Assert.Equal(
            (false, 0, 0),
            (own.Submitted, own.Notes.Count, own.Answers.CountAnswered(TinyFramework.Framework.Items))
        );
        (await Store.Withdraw(round, token, Ballot.Enablers)).Must();
        Assert.Equal(["not-found"], (await Store.Withdraw(round, token, Ballot.Challenges)).Codes());
    }

    [Fact]
    public async Task Submission_RepeatedAfterItsAnswersWereWithdrawn_SubmitsNothing()
    {
        var (round, token) = await Seat();
        var change = new ResponseChange
        {
            Scores = [new(TinyFramework.First, Answer.FromScore(4))],
            Submission = new(Guid.NewGuid()),
        };
        Assert.Equal(new(1, true), await Save(round, token, change));
        (await Store.Withdraw(round, token, Ballot.Enablers)).Must();

        // The withdrawn answers are deleted, so there is nothing to compare the form with. The form might contain new
        // answers, and the participant must not think that these were submitted.
        Assert.Equal(["submission-differs"], (await Store.Save(round, token, Ballot.Enablers, change)).Codes());
        var own = await Own(round, token);
        Assert.Equal(
            (false, 0, 0),
            (own.Submitted, own.Version, own.Answers.CountAnswered(TinyFramework.Framework.Items))
        );

        Assert.Equal(new(1, true), await Save(round, token, change with { Submission = new(Guid.NewGuid()) }));
    }

    private async Task<(RoundId Round, string Token)> Seat(params Ballot[] others)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        (await Get<BallotStore>().OpenBallots(account, round, others, TestStorage.Noon)).Must();
        return (round, await Storage.Join(joinToken));
    }

    private async Task<SaveReceipt> Save(RoundId round, string token, ResponseChange change) =>
        (await Store.Save(round, token, Ballot.Enablers, change)).Must();

    private async Task<ParticipantBallotView> Own(RoundId round, string token) =>
        (await Get<ResponseQueries>().Find(round, token))!.Enablers;
}

public sealed class ConflictTestsOnSqlite(OnSqlite fixture) : ConflictTests(fixture), IClassFixture<OnSqlite>;

public sealed class ConflictTestsOnPostgres(OnPostgres fixture) : ConflictTests(fixture), IClassFixture<OnPostgres>;
