namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// What each of many has taken of a budget of their own. Not safe for concurrent use: its owner locks.
/// </summary>
/// <param name="budget">The budget of each.</param>
/// <param name="most">How many are remembered. Beyond that, those that took the least are forgotten.</param>
internal sealed class KeyedTokenBuckets<TKey>(TokenBucket budget, int most)
    where TKey : notnull
{
    private Dictionary<TKey, TimeSpan> paidOff = [];

    /// <summary>How many are remembered now: only those that took something.</summary>
    public int Count => paidOff.Count;

    /// <summary>How long until they may take one more; zero or less when they may now.</summary>
    public TimeSpan GetWait(TKey who, TimeSpan now) => budget.ComputeWait(paidOff.GetValueOrDefault(who), now);

    /// <summary>Whether they may take one more now.</summary>
    public bool Allows(TKey who, TimeSpan now) => GetWait(who, now) <= TimeSpan.Zero;

    /// <summary>Takes one, which must be allowed.</summary>
    public void Take(TKey who, TimeSpan now)
    {
        if (paidOff.Count == most && !paidOff.ContainsKey(who))
        {
            // Half at a time, so that a flood from ever new ones seldom pays for it.
            paidOff = paidOff.OrderByDescending(debt => debt.Value).Take(most / 2).ToDictionary();
        }

        paidOff[who] =
            budget.Take(paidOff.GetValueOrDefault(who), now)
            ?? throw new InvalidOperationException("There was nothing left to take.");
    }

    /// <summary>Gives one back.</summary>
    public void Return(TKey who, TimeSpan now)
    {
        if (!paidOff.TryGetValue(who, out var debt))
        {
            return;
        }

        var left = budget.Return(debt);
        if (left > now)
        {
            paidOff[who] = left;
        }
        else
        {
            paidOff.Remove(who);
        }
    }
}
