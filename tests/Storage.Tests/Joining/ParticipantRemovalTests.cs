using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Joining;

/// <summary>Tests what remains of a participant whom the facilitator removes, before and after the reveal.</summary>
public abstract class ParticipantRemovalTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private AdmissionStore Joining => Get<AdmissionStore>();
    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Remove_BeforeAndAfterReveal_TakesWhatIsNotRevealed()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var (ann, bob) = (await Storage.Join(joinToken, 0, 0, "Ann"), await Storage.Join(joinToken, 1, 1, "Bob"));
        await Storage.ScoreAndSubmit(round, ann, 1);
        await Storage.ScoreAndSubmit(round, bob, 5);
        (await Joining.Remove(account, round, await Storage.FindPerson(account, round, "Ann"))).Must();
        Assert.Null(await Get<ResponseQueries>().Find(round, ann));

        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (
            await Get<BallotStore>()
                .OpenBallots(account, round, [Ballot.SecondVote(TinyFramework.First)], TestStorage.Noon)
        ).Must();
        (
            await Get<ResponseStore>()
                .Save(
                    round,
                    bob,
                    Ballot.SecondVote(TinyFramework.First),
                    new() { Scores = [new(TinyFramework.First, Answer.FromScore(2))], Submission = new(Guid.NewGuid()) }
                )
        ).Must();
        (await Joining.Remove(account, round, await Storage.FindPerson(account, round, "Bob"))).Must();

        Assert.Empty((await Queries.ListParticipants(account, round))!);
        await Storage.Close(account, round);
        var left = Assert.Single(await Storage.Answers(round));
        Assert.Equal((Answer.FromScore(5), null), (left.Answers[TinyFramework.First], left.SecondVote));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, false)]
    [InlineData(ConfidentialityMode.Confidential, true)]
    [InlineData(ConfidentialityMode.Open, false)]
    public async Task Remove_OfSomebodyRevealed_LeavesTheirOwnLinkWhatStaysAndItsErasure(
        ConfidentialityMode mode,
        bool emptyForm
    )
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        var (ann, bob) = (await Storage.Join(joinToken, 0, 0, "Ann"), await Storage.Join(joinToken, 1, 1, "Bob"));
        await Storage.Score(
            round,
            ann,
            TinyFramework.First,
            Answer.FromScore(4),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Hers")
        );
        await Storage.ScoreAndSubmit(round, ann, 4);
        await Storage.ScoreAndSubmit(round, bob, 5);
        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must();
        var person = await Storage.FindPerson(account, round, "Ann");
        var fresh = emptyForm
            ? (
                await Get<ReturnLinkStore>()
                    .OpenLink(round, (await Joining.ReplaceAnswers(account, round, person)).Must().ReturnToken)
            ).Must()
            : null;
        if (!emptyForm)
        {
            (await Joining.Remove(account, round, person)).Must();
        }

        Assert.Equal(ann, (await Get<ReturnLinkStore>().OpenLink(round, ann)).Must());
        var data = (await Get<ResponseQueries>().FindAllData(round, ann))!;
        Assert.Equal(
            (true, "", "Hers"),
            (data.Response.Removed, data.Response.Name, data.Response.Enablers.Notes.Single().Text)
        );
        Assert.Equal(["not-found"], (await Get<ResponseStore>().Save(round, ann, Ballot.Challenges, new())).Codes());
        Assert.Null(await Get<ResultsQueries>().FindHeader(round, ann));
        Assert.Null(await Get<PlanQueries>().FindForParticipant(round, ann));
        if (fresh is not null)
        {
            // The facilitator receives the link to the empty form before the participant does, so this link cannot be
            // used to see or delete earlier answers.
            Assert.Empty((await Get<ResponseQueries>().FindAllData(round, fresh))!.Response.Enablers.Notes);
            (await Get<ErasureStore>().Erase(round, fresh)).Must();
            Assert.Equal(1, await NotesOf(round));
        }

        Assert.Equal(mode != ConfidentialityMode.Open, (await Get<ErasureStore>().Erase(round, ann)).Must());

        Assert.Null(await Get<ResponseQueries>().Find(round, ann));
        var revealed = (await Storage.Revealed(account, round))!;
        Assert.Equal(0, await NotesOf(round));
        Assert.Equal(mode == ConfidentialityMode.Open ? 1 : 2, revealed.Ballots[0].Participants);
        Assert.Equal(Answer.FromScore(5), Assert.Single(await Storage.Answers(round)).Answers[TinyFramework.First]);
    }

    /// <summary>Counts the stored notes of a round, whether they are shown or not.</summary>
    private async Task<int> NotesOf(RoundId round)
    {
        await using var context = Get<Database>().Open();
        return await context.Notes.CountAsync(note => note.Response.Ballot.RoundId == round.Value);
    }
}

public sealed class ParticipantRemovalTestsOnSqlite(OnSqlite fixture)
    : ParticipantRemovalTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class ParticipantRemovalTestsOnPostgres(OnPostgres fixture)
    : ParticipantRemovalTests(fixture),
        IClassFixture<OnPostgres>;
