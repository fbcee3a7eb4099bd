namespace BeyondBoundaries.Web.Platform;

/// <summary>What each of many has taken of a budget of their own. Only those who owe something are remembered. Callers lock.</summary>
/// <param name="budget">The budget that each has.</param>
/// <param name="most">How many are remembered. Beyond that, those who owe the least are forgotten.</param>
internal sealed class Debts<TKey>(Budget budget, int most)
    where TKey : notnull
{
    private Dictionary<TKey, TimeSpan> paidOff = [];

    public int Count => paidOff.Count;

    /// <summary>Whether one more may be taken.</summary>
    public bool Allow(TKey key, TimeSpan now) => budget.Take(paidOff.GetValueOrDefault(key), now) is not null;

    /// <summary>Takes one more, which must be allowed.</summary>
    public void Take(TKey key, TimeSpan now)
    {
        if (paidOff.Count == most && !paidOff.ContainsKey(key))
        {
            // Half at a time, so that a flood of ever new ones seldom pays for it.
            paidOff = paidOff.OrderByDescending(debt => debt.Value).Take(most / 2).ToDictionary();
        }

        paidOff[key] = budget.Take(paidOff.GetValueOrDefault(key), now)!.Value;
    }

    public void GiveBack(TKey key, TimeSpan now)
    {
        if (!paidOff.TryGetValue(key, out var debt))
        {
            return;
        }

        if (budget.GiveBack(debt) is var left && left > now)
        {
            paidOff[key] = left;
        }
        else
        {
            paidOff.Remove(key);
        }
    }
}
