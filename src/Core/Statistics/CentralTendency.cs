using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>Computes the mean, the median and the quartiles of a group's scores.</summary>
public static class CentralTendency
{
    /// <summary>Computes the exact mean; null when no participant scored.</summary>
    public static Fraction? Mean(Tally tally) => tally.N == 0 ? null : new Fraction(tally.Sum, tally.N);

    /// <summary>
    /// Computes the middle score, or the average of the two middle ones when an even number of people scored; null when
    /// no participant scored.
    /// </summary>
    public static Fraction? Median(Tally tally) => Quarter(tally, 2);

    /// <summary>
    /// Computes the lower quartile, the median or the upper quartile. With the scores in order x₁ … xₙ and
    /// p = n·quarters/4, the result is the score at position ⌈p⌉ or, if p is a whole number, the average of the scores
    /// at positions p and p + 1. Returns null when there are no scores.
    /// </summary>
    /// <param name="tally">The counts, on a scale of any length.</param>
    /// <param name="quarters">1 for the lower quartile, 2 for the median, 3 for the upper quartile.</param>
    internal static Fraction? Quarter(Tally tally, int quarters)
    {
        var people = (long)tally.N * quarters;
        return tally.N == 0
            ? null
            : new Fraction(ScoreAt(tally, (int)((people + 3) / 4)) + ScoreAt(tally, (int)(people / 4) + 1), 2);
    }

    /// <summary>Returns the score at a position when the scores are in order.</summary>
    private static int ScoreAt(Tally tally, int place)
    {
        var score = tally.First;
        while (tally.CountAtMost(score) < place)
        {
            score++;
        }

        return score;
    }
}
