using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Computes how far apart a group's scores are: their average distance, in points, from the group's middle score. On a
/// scale of K levels, the spread runs from 0 (all the same) to (K−1)/2 (half at the bottom, half at the top). For
/// K = 5, it is twice Leik's (1966) ordinal dispersion.
/// </summary>
public static class Spread
{
    /// <summary>
    /// Computes the sum of everyone's distances from the median, in points: M = Σ min(C_k, n − C_k) over the levels
    /// k = 1 … K−1, where C_k of n people scored level k or lower.
    /// </summary>
    public static long Distance(Tally tally)
    {
        var distance = 0L;
        var atMost = 0;
        for (var k = tally.First; k < tally.Last; k++)
        {
            atMost += tally[k];
            distance += Math.Min(atMost, tally.N - atMost);
        }

        return distance;
    }

    /// <summary>Computes the spread, S = M/n, exactly; null when no participant scored.</summary>
    public static Fraction? Compute(Tally tally) => tally.N == 0 ? null : new Fraction(Distance(tally), tally.N);

    /// <summary>
    /// Computes the agreement, 100·(1 − 2S/(K−1)) per cent, exactly: 100 when all agree, 0 when half are at each end;
    /// null when no participant scored.
    /// </summary>
    public static Fraction? AgreementPercent(Tally tally)
    {
        var most = (long)(tally.Levels - 1) * tally.N;
        return tally.N == 0 ? null : new Fraction(100 * (most - (2 * Distance(tally))), most);
    }
}
