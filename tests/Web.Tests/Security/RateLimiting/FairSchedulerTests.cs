using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Tests.Security.RateLimiting;

public sealed class FairSchedulerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_ByManyOfOneAndOneOfAnother_LetsTheOtherGoNext()
    {
        var turns = new FairScheduler(atOnce: 1, mostWaitingOfOne: 50, mostWaiting: 100);
        var order = new List<string>();
        var first = await turns.TryEnter("flood", Token);
        var flood = Enumerable.Range(0, 20).Select(_ => Run(turns, "flood", order)).ToList();
        var owner = Run(turns, "owner", order);

        first!.Dispose();
        await Task.WhenAll([.. flood, owner]);

        Assert.Equal("owner", order[0]);
        Assert.Equal(21, order.Count);
    }

    [Fact]
    public async Task Take_OfMoreThanMayWait_IsRefusedForWhoeverHasTheMost()
    {
        var turns = new FairScheduler(atOnce: 1, mostWaitingOfOne: 3, mostWaiting: 3);
        var running = await turns.TryEnter("flood", Token);
        var flood = Enumerable.Range(0, 3).Select(_ => turns.TryEnter("flood", Token)).ToList();
        Assert.Null(await turns.TryEnter("flood", Token));

        var owner = turns.TryEnter("owner", Token);

        Assert.Null(await flood[2]);
        Assert.False(owner.IsCompleted);
        running!.Dispose();
        Assert.NotNull(await owner);
    }

    [Fact]
    public async Task Take_GivenUpOrDisposedTwice_LeavesTheTurnToOthers()
    {
        var turns = new FairScheduler(atOnce: 1, mostWaitingOfOne: 5, mostWaiting: 5);
        var running = await turns.TryEnter("one", Token);
        using var gone = new CancellationTokenSource();
        var lost = turns.TryEnter("two", gone.Token);
        var next = turns.TryEnter("three", Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);

        running!.Dispose();
        running.Dispose();

        var three = await next;
        var four = turns.TryEnter("four", Token);
        Assert.False(four.IsCompleted);
        three!.Dispose();
        Assert.NotNull(await four);
    }

    private static async Task Run(FairScheduler turns, string who, List<string> order)
    {
        using var turn = await turns.TryEnter(who, Token);
        order.Add(who);
    }
}
