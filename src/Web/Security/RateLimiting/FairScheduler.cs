namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// Runs a few pieces of work at a time. The next piece to run is from the requester whose last turn was longest ago, so
/// a first request goes before the hundredth request from a frequent requester.
/// </summary>
/// <param name="atOnce">The maximum number of pieces of work that run at once.</param>
/// <param name="mostWaitingOfOne">The maximum number of waiting pieces of work from one requester.</param>
/// <param name="mostWaiting">
/// The maximum number of pieces of work that wait in total. Once this number is reached, a new piece replaces the last
/// piece from the requester with the most work waiting. But if the requester of the new piece would then have at least
/// as much work waiting as any other, the new piece is refused instead.
/// </param>
public sealed class FairScheduler(int atOnce, int mostWaitingOfOne, int mostWaiting)
{
    /// <summary>
    /// The maximum number of requesters whose last turn is stored. If there are more, the half with the oldest turns is
    /// removed.
    /// </summary>
    private const int MaxRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedList<Waiter>> waiting = new(StringComparer.Ordinal);
    private Dictionary<string, long> served = new(StringComparer.Ordinal);
    private long count;
    private int running;
    private int all;

    /// <summary>Waits for a turn, which lasts until the result is disposed of.</summary>
    /// <param name="who">The requester: a person or an address.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The turn; null if the work was refused or replaced.</returns>
    public async Task<IDisposable?> TryEnter(string who, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (gate)
        {
            if (running < atOnce)
            {
                running++;
                Remember(who);
                return new Slot(this);
            }

            if (!MakeRoom(who))
            {
                return null;
            }

            waiter = new(who);
            (waiting.TryGetValue(who, out var own) ? own : waiting[who] = []).AddLast(waiter);
            all++;
        }

        await using var givingUp = cancellationToken.UnsafeRegister((_, token) => GiveUp(waiter, token), null);
        return await waiter.Answer.Task;
    }

    private bool MakeRoom(string who)
    {
        var own = waiting.TryGetValue(who, out var before) ? before.Count : 0;
        if (own >= mostWaitingOfOne)
        {
            return false;
        }

        if (all < mostWaiting)
        {
            return true;
        }

        var longest = waiting.Values.MaxBy(one => one.Count)!;
        if (longest.Count <= own + 1)
        {
            return false;
        }

        var last = longest.Last!.Value;
        Remove(last);
        last.Answer.TrySetResult(null);
        return true;
    }

    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (waiting.TryGetValue(waiter.Who, out var own) && own.Contains(waiter))
            {
                Remove(waiter);
                waiter.Answer.TrySetCanceled(cancellationToken);
            }
        }
    }

    private void StartNext()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                running--;
                return;
            }

            var who = waiting.Keys.MinBy(one => served.GetValueOrDefault(one))!;
            var next = waiting[who].First!.Value;
            Remove(next);
            Remember(who);
#pragma warning disable CA2000 // The caller that waited disposes of it.
            next.Answer.TrySetResult(new Slot(this));
#pragma warning restore CA2000
        }
    }

    private void Remove(Waiter waiter)
    {
        var own = waiting[waiter.Who];
        own.Remove(waiter);
        all--;
        if (own.Count == 0)
        {
            waiting.Remove(waiter.Who);
        }
    }

    private void Remember(string who)
    {
        served[who] = ++count;
        if (served.Count > MaxRemembered)
        {
            served = served
                .OrderByDescending(one => one.Value)
                .Take(MaxRemembered / 2)
                .ToDictionary(StringComparer.Ordinal);
        }
    }

    private sealed class Waiter(string who)
    {
        public string Who => who;

        public TaskCompletionSource<IDisposable?> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Slot(FairScheduler turns) : IDisposable
    {
        private FairScheduler? turns = turns;

        public void Dispose() => Interlocked.Exchange(ref turns, null)?.StartNext();
    }
}
