using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Computes the margin of error for the mean, assuming that the people who did not answer would have answered like
/// those who did.
/// </summary>
public static class SamplingMargin
{
    /// <summary>The minimum number of scores needed for a margin of error.</summary>
    public const int MinScores = 30;

    /// <summary>
    /// Computes 1.96·√((1 − n/N)·s²/n) points, where n people scored and s² is the variance of their scores with
    /// divisor n − 1; null unless 30 ≤ n &lt; N.
    /// </summary>
    /// <param name="tally">The scores given.</param>
    /// <param name="invited">The number of people invited (N).</param>
    public static double? Compute(Tally tally, int invited)
    {
        if (tally.N < MinScores || tally.N >= invited)
        {
            return null;
        }

        var squares = 0L;
        for (var score = tally.First; score <= tally.Last; score++)
        {
            squares += (long)score * score * tally[score];
        }

        double n = tally.N;
        var variance = ((double)((Int128)squares * tally.N - ((Int128)tally.Sum * tally.Sum)) / n) / (n - 1);
        return 1.96 * Math.Sqrt((1 - (n / invited)) * variance / n);
    }
}
