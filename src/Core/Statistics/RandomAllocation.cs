using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Computes the exact distribution of the sum of a group's scores when they are drawn at random from a tally, with
/// or without replacement.
/// </summary>
internal static class RandomAllocation
{
    /// <summary>
    /// Computes the probability of each sum of the first group's scores if the scores of two groups are allocated to
    /// their members at random.
    /// </summary>
    /// <param name="pool">The scores of both groups together.</param>
    /// <param name="first">The number of people in the first group.</param>
    /// <returns>
    /// An array with the probability of each sum at the index of that sum, from 0 to <paramref name="first"/> times the
    /// last score on the scale.
    /// </returns>
    public static double[] DealtSumProbabilities(Tally pool, int first)
    {
        var most = pool.Last * first;
        var chance = new double[first + 1, most + 1];
        chance[0, 0] = 1;
        var before = 0;
        for (var level = pool.First; level <= pool.Last; level++)
        {
            var next = new double[first + 1, most + 1];
            for (var taken = 0; taken <= Math.Min(first, before); taken++)
            {
                var (fewest, shares) = Hypergeometric(pool.N - before, pool[level], first - taken);
                for (var sum = pool.First * taken; sum <= Math.Min(most, taken * (level - 1)); sum++)
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

    /// <summary>Computes the probability of each sum of n scores, each drawn from a tally with replacement.</summary>
    /// <param name="pool">The tally to draw from, with at least one score.</param>
    /// <param name="n">The number of scores drawn.</param>
    /// <returns>
    /// An array with the probability of each sum at the index of that sum, from 0 to <paramref name="n"/> times the
    /// last score on the scale.
    /// </returns>
    public static double[] DrawnSumProbabilities(Tally pool, int n)
    {
        var chance = new double[(pool.Last * n) + 1];
        chance[0] = 1;
        for (var drawn = 0; drawn < n; drawn++)
        {
            var next = new double[chance.Length];
            for (var sum = pool.First * drawn; sum <= pool.Last * drawn; sum++)
            {
                for (var score = pool.First; score <= pool.Last; score++)
                {
                    next[sum + score] += chance[sum] * pool[score] / pool.N;
                }
            }

            chance = next;
        }

        return chance;
    }

    /// <summary>
    /// Computes the probability of each possible number of people with a certain score among <paramref name="need"/>
    /// people drawn at random. They are drawn from <paramref name="remaining"/> people, <paramref name="have"/> of whom
    /// gave that score. The computation starts at the most likely number and multiplies by ratios outwards from there,
    /// so that nothing overflows.
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
            shares[i + 1] =
                shares[i] * ((have - take) * (need - take)) / ((take + 1) * (remaining - have - need + take + 1));
        }

        for (var i = mode; i > 0; i--)
        {
            double take = fewest + i;
            shares[i - 1] =
                shares[i] * (take * (remaining - have - need + take)) / ((have - take + 1) * (need - take + 1));
        }

        var sum = shares.Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return (fewest, shares);
    }
}
