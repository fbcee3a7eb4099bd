namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// A token bucket for each of many keys. This class is not safe for concurrent use, so callers must hold a lock.
/// </summary>
/// <param name="budget">The capacity and refill interval of each key's bucket.</param>
/// <param name="most">
/// The maximum number of keys stored. If there are more, the half that has used the fewest tokens is removed.
/// </param>
internal sealed class KeyedTokenBuckets<TKey>(TokenBucket budget, int most)
    where TKey : notnull
{
    private Dictionary<TKey, TimeSpan> paidOff = [];

    /// <summary>The number of keys stored now. Only keys that have used tokens are stored.</summary>
    public int Count => paidOff.Count;

    /// <summary>Gets the time until a key may take another token; zero or less if it may take one now.</summary>
    public TimeSpan GetWait(TKey who, TimeSpan now) => budget.ComputeWait(paidOff.GetValueOrDefault(who), now);

    /// <summary>Returns whether a key may take a token now.</summary>
    public bool Allows(TKey who, TimeSpan now) => GetWait(who, now) <= TimeSpan.Zero;

    /// <summary>Takes a token. The caller must first check that this is allowed.</summary>
    public void Take(TKey who, TimeSpan now)
    {
        if (paidOff.Count == most && !paidOff.ContainsKey(who))
        {
            // Half of the keys are removed at a time, so that they rarely have to be sorted, even in a flood of new
            // keys.
            paidOff = paidOff.OrderByDescending(debt => debt.Value).Take(most / 2).ToDictionary();
        }

        paidOff[who] =
            budget.Take(paidOff.GetValueOrDefault(who), now)
            ?? throw new InvalidOperationException("The token bucket of this key is empty.");
    }

    /// <summary>Returns a token to its bucket.</summary>
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
