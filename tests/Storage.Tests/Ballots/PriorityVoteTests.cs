using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Retention;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Ballots;

public abstract class PriorityVoteTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly string First = TinyFramework.First.Id;
    private static readonly string Second = TinyFramework.Second.Id;

    private ResponseStore Store => Get<ResponseStore>();

    [Fact]
    public async Task Ask_BeforeTheScoresAreRevealed_IsRefused()
    {
        var (account, round, _) = await Storage.NewRound();

        Assert.Equal(
            ["not-revealed"],
            (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Priorities], TestStorage.Noon)).Codes()
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, 1, true)]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Anonymous, 4, false)]
    [InlineData(ConfidentialityMode.Anonymous, 5, true)]
    public async Task Reveal_OfSoManyVotes_ShowsCountsOfTheWholeGroupOrNothing(
        ConfidentialityMode mode,
        int people,
        bool shown
    )
    {
        var (account, round, returnTokens) = await Asked(mode, people);
        foreach (var (person, returnToken) in returnTokens.Index())
        {
            await Vote(round, returnToken, person == 0 ? [First, Second] : [Second]);
        }

        (await Get<BallotStore>().Reveal(account, round, Ballot.Priorities, TestStorage.Noon)).Must();

        var figures = (await Storage.Revealed(account, round))!.Ballots.Single(one => one.Ballot == Ballot.Priorities);
        PriorityVoteCount[] expected = [new(First, 1, people), new(Second, people, people)];
        Assert.Equal(shown ? expected : [], figures.PriorityVotes.Where(count => count.People > 0));
        Assert.Empty(figures.Items);
    }

    [Fact]
    public async Task Save_OfAVote_CanChangeAndMeetsAConflict()
    {
        var (_, round, returnTokens) = await Asked(ConfidentialityMode.Confidential, 1);
        await Vote(round, returnTokens[0], [Second, First]);

        Assert.Equal([First, Second], await Own(round, returnTokens[0]));
        Assert.Equal(
            ["changed-elsewhere"],
            (
                await Store.Save(
                    round,
                    returnTokens[0],
                    Ballot.Priorities,
                    new() { Priorities = [First], OriginalPriorities = [] }
                )
            ).Codes()
        );
        (await Store.Save(round, returnTokens[0], Ballot.Priorities, new() { Priorities = [] })).Must();
        Assert.Empty(await Own(round, returnTokens[0]));
        Assert.Equal(
            ["nothing-answered"],
            (
                await Store.Save(round, returnTokens[0], Ballot.Priorities, new() { Submission = new(Guid.NewGuid()) })
            ).Codes()
        );
    }

    [Fact]
    public async Task Save_OfTooManyOrOfAnIndicator_IsABug()
    {
        var (_, round, returnTokens) = await Asked(ConfidentialityMode.Confidential, 1);
        var enablers = TinyFramework.Framework.Enablers.Select(item => item.Id).ToList();
        string[][] wrong =
        [
            [.. enablers.Take(4)],
            [First, First],
            ["9.9"],
        ];
        foreach (var priorities in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() =>
                Store.Save(round, returnTokens[0], Ballot.Priorities, new() { Priorities = priorities })
            );
        }
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, 5)]
    [InlineData(ConfidentialityMode.Confidential, 6)]
    public async Task Erasure_OfAPersonWhoVoted_DeletesTheVote(ConfidentialityMode mode, int counted)
    {
        var (account, round, returnTokens) = await Asked(mode, 6);
        foreach (var returnToken in returnTokens)
        {
            await Vote(round, returnToken, [First]);
        }

        (await Get<BallotStore>().Reveal(account, round, Ballot.Priorities, TestStorage.Noon)).Must();

        (await Get<ErasureStore>().Erase(round, returnTokens[0])).Must();

        await using var context = Get<Database>().Open();
        Assert.Equal(
            5,
            await context.Responses.CountAsync(row => row.Ballot.RoundId == round.Value && row.Priorities != null)
        );
        var figures = (await Storage.Revealed(account, round))!.Ballots.Single(one => one.Ballot == Ballot.Priorities);
        // The figures are recomputed only in open mode. In that mode, other people's answers are shown by name, so
        // anyone could subtract them from the old figures and find the deleted vote.
        Assert.Equal(new PriorityVoteCount(First, counted, counted), figures.PriorityVotes[0]);
    }

    /// <summary>
    /// Creates a round whose enablers are revealed and whose participants can vote on which enablers to start with.
    /// </summary>
    private async Task<(AccountId Account, RoundId Round, List<string> ReturnTokens)> Asked(
        ConfidentialityMode mode,
        int people
    )
    {
        var (account, round, joinToken) = await Storage.NewRound(new(mode));
        var isAnonymous = mode == ConfidentialityMode.Anonymous;
        var returnTokens = new List<string>();
        for (var person = 0; person < people; person++)
        {
            returnTokens.Add(
                await Storage.JoinAndSubmit(
                    round,
                    joinToken,
                    isAnonymous ? null : 0,
                    isAnonymous ? null : $"Person {person}"
                )
            );
        }

        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Priorities], TestStorage.Noon)).Must();
        return (account, round, returnTokens);
    }

    private async Task Vote(RoundId round, string returnToken, string[] enablers) =>
        (
            await Store.Save(
                round,
                returnToken,
                Ballot.Priorities,
                new() { Priorities = enablers, Submission = new(Guid.NewGuid()) }
            )
        ).Must();

    private async Task<IReadOnlyList<string>> Own(RoundId round, string returnToken) =>
        (await Get<ResponseQueries>().Find(round, returnToken))!.Find(Ballot.Priorities)!.Priorities;
}

public sealed class PriorityVoteTestsOnSqlite(OnSqlite fixture) : PriorityVoteTests(fixture), IClassFixture<OnSqlite>;

public sealed class PriorityVoteTestsOnPostgres(OnPostgres fixture)
    : PriorityVoteTests(fixture),
        IClassFixture<OnPostgres>;
