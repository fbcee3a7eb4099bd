using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>The lowest and the highest mean that would be possible if everyone invited had scored.</summary>
/// <param name="Low">The mean, in points, if all invited people who did not score had given the lowest score.</param>
/// <param name="High">The mean, in points, if all invited people who did not score had given the highest score.</param>
public sealed record MeanBounds(double Low, double High)
{
    /// <summary>
    /// Computes [(Σ + a·(N−n))/N, (Σ + b·(N−n))/N] for a scale from a to b; null when N is 0, negative or less than n.
    /// When everyone scored, both bounds are equal to the mean.
    /// </summary>
    /// <param name="tally">The scores given: n scores that add up to Σ.</param>
    /// <param name="invited">The number of people invited (N).</param>
    public static MeanBounds? Compute(Tally tally, int invited)
    {
        if (invited <= 0 || invited < tally.N)
        {
            return null;
        }

        long missing = invited - tally.N;
        return new(
            (double)(tally.Sum + (tally.First * missing)) / invited,
            (double)(tally.Sum + (tally.Last * missing)) / invited
        );
    }
}
