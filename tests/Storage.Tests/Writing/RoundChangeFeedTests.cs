using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Tests.Writing;

public abstract class RoundChangeFeedTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    [Fact]
    public async Task Save_OfAnAnswer_NotifiesOfAnswersOnly()
    {
        var (_, round, joinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        Assert.Equal(
            RoundChanges.Answers,
            await NotifiedBy(round, () => Storage.Score(round, token, TinyFramework.First, Answer.FromScore(3)))
        );
        Assert.Equal(
            RoundChanges.Answers,
            await NotifiedBy(round, async () => (await Get<ResponseStore>().Submit(round, token)).Must())
        );
        Assert.Equal(
            RoundChanges.Answers,
            await NotifiedBy(
                round,
                async () => (await Get<ResponseStore>().Withdraw(round, token, Ballot.Enablers)).Must()
            )
        );
        Assert.Equal(RoundChanges.Answers, await NotifiedBy(round, () => Storage.Join(joinToken)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reveal_OfABallot_NotifiesOfTheRoundOnly(bool countComplete)
    {
        var (account, round, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(round, joinToken);

        Assert.Equal(
            RoundChanges.Round,
            await NotifiedBy(
                round,
                async () =>
                    (
                        await Get<BallotStore>()
                            .Reveal(account, round, Ballot.Enablers, TestStorage.Noon, countComplete)
                    ).Must()
            )
        );
    }

    [Fact]
    public async Task OpenBallotsAndClose_OfARound_NotifyOfTheRoundOnly()
    {
        var (account, round, _) = await Storage.NewRound();

        Assert.Equal(
            RoundChanges.Round,
            await NotifiedBy(
                round,
                async () =>
                    (await Get<BallotStore>().OpenBallots(account, round, [Ballot.Challenges], TestStorage.Noon)).Must()
            )
        );
        Assert.Equal(RoundChanges.Round, await NotifiedBy(round, () => Storage.Close(account, round)));
    }

    [Fact]
    public async Task Watch_WhatIsRefusedOrDoneToAnotherRound_NotifiesNobody()
    {
        var (account, round, joinToken) = await Storage.NewRound();
        var (_, other, otherJoinToken) = await Storage.NewRound();
        var token = await Storage.Join(joinToken);

        Assert.Equal(
            RoundChanges.None,
            await NotifiedBy(round, async () => await Storage.JoinAndSubmit(other, otherJoinToken))
        );
        Assert.Equal(
            RoundChanges.None,
            await NotifiedBy(
                round,
                async () =>
                {
                    Assert.NotEmpty((await Get<ResponseStore>().Submit(round, token)).Problems);
                    Assert.NotEmpty(
                        (await Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Problems
                    );
                }
            )
        );
    }

    /// <summary>Returns the kinds of change that watchers are notified of during an action.</summary>
    private async Task<RoundChanges> NotifiedBy(RoundId round, Func<Task> act)
    {
        using var ending = new CancellationTokenSource();
        RoundChanges[] kinds = [RoundChanges.Answers, RoundChanges.Round, RoundChanges.Slide];
        var watchers = kinds
            .Append(RoundChanges.All)
            .Select(kind => Get<RoundChangeFeed>().Watch(round, kind, ending.Token).GetAsyncEnumerator())
            .ToList();
        // A watcher starts watching only when MoveNextAsync is called.
        var heard = watchers.Select(watcher => watcher.MoveNextAsync().AsTask()).ToList();

        await act();

        // This cancels only the watchers that were not notified.
        await ending.CancelAsync();
        var notified = RoundChanges.None;
        foreach (var (kind, one) in kinds.Zip(heard))
        {
            notified |= await IsNotified(one) ? kind : RoundChanges.None;
        }

        Assert.Equal(notified != RoundChanges.None, await IsNotified(heard[^1]));
        foreach (var watcher in watchers)
        {
            await watcher.DisposeAsync();
        }

        return notified;
    }

    private static async Task<bool> IsNotified(Task<bool> heard)
    {
        try
        {
            return await heard;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

public sealed class RoundChangeFeedTestsOnSqlite(OnSqlite fixture)
    : RoundChangeFeedTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class RoundChangeFeedTestsOnPostgres(OnPostgres fixture)
    : RoundChangeFeedTests(fixture),
        IClassFixture<OnPostgres>;
