using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>Computes the mean and the median of the scores of a group.</summary>
public static class CentralTendency
{
    /// <summary>Computes Σ/n, exactly; null when no participant scored.</summary>
    public static Fraction? Mean(Tally tally) => tally.N == 0 ? null : new Fraction(tally.Sum, tally.N);

    /// <summary>
    /// Computes the middle score, or the average of the two middle ones when n is even; null when no participant
    /// scored.
    /// </summary>
    public static Fraction? Median(Tally tally) =>
        tally.N == 0 ? null : new Fraction(ScoreAt(tally, (tally.N + 1) / 2) + ScoreAt(tally, (tally.N / 2) + 1), 2);

    /// <summary>Returns the score at a position when scores are in order.</summary>
    private static int ScoreAt(Tally tally, int place)
    {
        var score = 1;
        while (tally.CountAtMost(score) < place)
        {
            score++;
        }

        return score;
    }
}
