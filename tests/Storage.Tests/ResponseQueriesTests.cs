using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Tests;

public abstract class ResponseQueriesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private ResponseQueries Queries => Get<ResponseQueries>();

    [Fact]
    public async Task Revealed_WhileEveryBallotIsOpen_IsNull()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Finish(round, await Storage.Join(joinToken), 3);

        Assert.Null(await Queries.Revealed(account, round, Small.Framework));
    }

    [Fact]
    public async Task Revealed_ClosedRound_HasOnlySubmittedResponsesWithTheirGroups()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Finish(round, await Storage.Join(joinToken, 2, 1, "Ann"), 1, new Note(NoteKind.Working, Small.First.Id, "Well"), new Note(NoteKind.Evidence, Small.First.Id, "Report"));
        await Finish(round, await Storage.Join(joinToken, 0, 0, "Bob"), 2);
        await Finish(round, await Storage.Join(joinToken), 3);
        await Storage.Score(round, await Storage.Join(joinToken, 1), Small.First, Answer.Score(5), new Note(NoteKind.Working, Small.First.Id, "Not submitted"));
        await Storage.Join(joinToken, 1);
        await Storage.Close(account, round);

        var set = (await Queries.Revealed(account, round, Small.Framework))!.Responses;

        Assert.Equal(["Health", "Council", "Voluntary sector"], set.Agencies);
        Assert.Equal(RoundSetup.LevelsOfWork, set.Levels);
        var byScore = set.Responses.OrderBy(response => response.Answers[Small.First].Code).ToList();
        Assert.Equal([("Voluntary sector", "operational"), ("Health", "strategic"), ("", "")], byScore.Select(response => (response.Agency, response.Level)));
        Assert.Equal([1, 2, 3], byScore.Select(response => (int)response.Answers[Small.First].Code));
        Assert.Equal(["Report", "Well"], byScore[0].Notes.Select(note => note.Text).Order());
        Assert.Empty(byScore[1].Notes);
        Assert.All(set.Responses, response => Assert.Equal(4, Guid.Parse(response.Participant).Version));
        Assert.Equal(set.Responses.OrderBy(response => Guid.Parse(response.Participant)), set.Responses);
    }

    [Fact]
    public async Task Revealed_WithAnotherFramework_Throws()
    {
        var (account, round, _) = await Storage.NewRound();
        await Storage.Close(account, round);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Queries.Revealed(account, round, Small.Make("2")));
    }

    private async Task Finish(Core.RoundId round, string token, int score, params Note[] notes)
    {
        await Storage.Score(round, token, Small.First, Answer.Score(score), notes);
        (await Get<ResponseStore>().Submit(round, token, Small.Framework)).Must();
    }
}

public sealed class ResponseQueriesTestsOnSqlite(OnSqlite fixture) : ResponseQueriesTests(fixture), IClassFixture<OnSqlite>;

public sealed class ResponseQueriesTestsOnPostgres(OnPostgres fixture) : ResponseQueriesTests(fixture), IClassFixture<OnPostgres>;
