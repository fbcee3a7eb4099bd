using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// All ways to deal the scores of two groups at random to groups of the same sizes:
/// the exact distribution of the first group's sum of scores.
/// </summary>
internal static class Deals
{
    /// <summary>The probability of each sum of the first group's scores.</summary>
    /// <param name="pool">The scores of both groups together.</param>
    /// <param name="first">How many people the first group has.</param>
    /// <returns>Probability at index sum, 0 to K·first.</returns>
    public static double[] SumsOfFirst(Tally pool, int first)
    {
        var most = pool.Levels * first;
        var chance = new double[first + 1, most + 1];
        chance[0, 0] = 1;
        var before = 0;
        for (var level = 1; level <= pool.Levels; level++)
        {
            var next = new double[first + 1, most + 1];
            for (var taken = 0; taken <= Math.Min(first, before); taken++)
            {
                var (fewest, shares) = Hypergeometric(pool.N - before, pool[level], first - taken);
                for (var sum = taken; sum <= Math.Min(most, taken * (level - 1)); sum++)
                {
                    for (var i = 0; i < shares.Length && chance[taken, sum] > 0; i++)
                    {
                        next[taken + fewest + i, sum + ((fewest + i) * level)] += chance[taken, sum] * shares[i];
                    }
                }
            }

            chance = next;
            before += pool[level];
        }

        var sums = new double[most + 1];
        for (var sum = 0; sum <= most; sum++)
        {
            sums[sum] = chance[first, sum];
        }

        return sums;
    }

    /// <summary>
    /// Of <paramref name="need"/> people drawn from <paramref name="remaining"/>, the chance that so many are among the <paramref name="have"/>:
    /// from the most likely number outwards by ratios, so that nothing overflows.
    /// </summary>
    private static (int Fewest, double[] Shares) Hypergeometric(int remaining, int have, int need)
    {
        var fewest = Math.Max(0, need - (remaining - have));
        var most = Math.Min(have, need);
        var shares = new double[Math.Max(0, most - fewest + 1)];
        if (shares.Length == 0)
        {
            return (fewest, shares);
        }

        var mode = (int)Math.Clamp((need + 1L) * (have + 1L) / (remaining + 2L), fewest, most) - fewest;
        shares[mode] = 1;
        for (var i = mode; i + 1 < shares.Length; i++)
        {
            double take = fewest + i;
            shares[i + 1] = shares[i] * ((have - take) * (need - take)) / ((take + 1) * (remaining - have - need + take + 1));
        }

        for (var i = mode; i > 0; i--)
        {
            double take = fewest + i;
            shares[i - 1] = shares[i] * (take * (remaining - have - need + take)) / ((have - take + 1) * (need - take + 1));
        }

        var sum = shares.Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return (fewest, shares);
    }
}
