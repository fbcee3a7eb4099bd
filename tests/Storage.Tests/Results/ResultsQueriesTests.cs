using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Results;

public abstract class ResultsQueriesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    [Fact]
    public async Task Revealed_WhileEveryBallotIsOpen_IsNull()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Finish(round, await Storage.Join(joinToken), 3);

        Assert.Null(await Storage.Revealed(account, round));
        Assert.Empty(
            (await Get<ResultsQueries>().Read((await Get<ResultsQueries>().FindHeader(account, round))!)).Ballots
        );
    }

    [Fact]
    public async Task Revealed_ClosedRound_HasOnlySubmittedResponsesWithTheirGroups()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Finish(
            round,
            await Storage.Join(joinToken, 2, 1, "Ann"),
            1,
            new Note(NoteKind.Working, TinyFramework.First.Id, "Well"),
            new Note(NoteKind.Evidence, TinyFramework.First.Id, "Report")
        );
        await Finish(round, await Storage.Join(joinToken, 0, 0, "Bob"), 2);
        await Finish(round, await Storage.Join(joinToken), 3);
        await Storage.Score(
            round,
            await Storage.Join(joinToken, 1),
            TinyFramework.First,
            Answer.FromScore(5),
            new Note(NoteKind.Working, TinyFramework.First.Id, "Not submitted")
        );
        await Storage.Join(joinToken, 1);
        await Storage.Close(account, round);

        var figures = Assert.Single((await Storage.Revealed(account, round))!.Ballots);
        Assert.Equal(["Health", "Council", "Voluntary sector"], figures.Agencies);
        Assert.Equal((3, 2), (figures.Participants, figures.AgenciesHeard));
        var answers = await Storage.Answers(round);
        var byScore = answers.OrderBy(response => response.Answers[TinyFramework.First].Code).ToList();
        Assert.Equal(
            [("Voluntary sector", "operational"), ("Health", "strategic"), ("", "")],
            byScore.Select(response => (response.Agency, response.Level))
        );
        Assert.Equal([1, 2, 3], byScore.Select(response => (int)response.Answers[TinyFramework.First].Code));
        Assert.Equal(["Report", "Well"], byScore[0].Notes.Select(note => note.Text).Order());
        Assert.Empty(byScore[1].Notes);
        Assert.All(answers, response => Assert.Equal(4, Guid.Parse(response.Participant).Version));
        Assert.Equal(answers.OrderBy(response => Guid.Parse(response.Participant)), answers);
    }

    [Fact]
    public async Task Read_FiguresOfEveryMode_AreThoseOfTheAnswers()
    {
        foreach (var mode in Enum.GetValues<ConfidentialityMode>())
        {
            var (account, round, joinToken) = await Storage.NewRound(new(mode));
            for (var person = 0; person < 12; person++)
            {
                await Finish(
                    round,
                    await Storage.Join(joinToken, person % 2, person % 2, $"Person {person}"),
                    1 + (person % 5),
                    new Note(NoteKind.Working, TinyFramework.First.Id, $"Note {person}")
                );
            }

            await Storage.Close(account, round);

            var set = new ResponseSet(
                TinyFramework.Framework,
                await Storage.Answers(round),
                ["Health", "Council", "Voluntary sector"],
                RoundSetup.LevelsOfWork
            );
            var fromAnswers = BallotFigures.Compute(Ballot.Enablers, set, new(mode), 20);
            var revealed = (await Storage.Revealed(account, round))!;
            Assert.Equivalent(fromAnswers, Assert.Single(revealed.Ballots), strict: true);
            Assert.Equal(FiguresFormat.Write(fromAnswers), FiguresFormat.Write(revealed.Ballots[0]));
            Assert.Equal(12, revealed.Commentary.Notes.Count);
            Assert.Equal(mode == ConfidentialityMode.Open ? 12 : 0, revealed.Commentary.People.Count);
            Assert.Equal(
                mode == ConfidentialityMode.Open,
                revealed.Commentary.Notes.All(note => note.Author is not null)
            );
        }
    }

    [Fact]
    public async Task Read_AnswersGoneAfterReveal_FiguresStay()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        for (var person = 0; person < 6; person++)
        {
            await Finish(round, await Storage.Join(joinToken, 0, 0), 2);
        }

        await Storage.Close(account, round);
        var before = FiguresFormat.Write(Assert.Single((await Storage.Revealed(account, round))!.Ballots));
        await using (var context = Get<Database>().Open())
        {
            await context
                .Participants.Where(row => row.RoundId == round.Value)
                .ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(await Storage.Answers(round));
        Assert.Equal(before, FiguresFormat.Write(Assert.Single((await Storage.Revealed(account, round))!.Ballots)));
    }

    private async Task Finish(BeyondBoundaries.Core.RoundId round, string token, int score, params Note[] notes)
    {
        await Storage.Score(round, token, TinyFramework.First, Answer.FromScore(score), notes);
        (await Get<ResponseStore>().Submit(round, token)).Must();
    }
}

public sealed class ResultsQueriesTestsOnSqlite(OnSqlite fixture)
    : ResultsQueriesTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class ResultsQueriesTestsOnPostgres(OnPostgres fixture)
    : ResultsQueriesTests(fixture),
        IClassFixture<OnPostgres>;
