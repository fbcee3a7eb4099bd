using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>Computes a <see cref="Standing"/>.</summary>
internal static class StandingRule
{
    public static Standing Classify(Tally tally)
    {
        if (tally.N < ItemSummary.MinScoresForCategory)
        {
            return tally.N == 0 ? Standing.None : Standing.TooFew;
        }

        // Measured from the first score, a low mean is less than 0.375·(K−1), and a high mean is at least 0.625·(K−1),
        // where K is the number of levels. To avoid fractions, both sides of each comparison are multiplied by 8.
        var steps = tally.Levels - 1L;
        var bottom = tally.CountAtMost(tally.First - 1 + (2 * tally.Levels / 5));
        if (8 * tally.Steps < 3 * steps * tally.N || 2L * bottom > tally.N)
        {
            return Standing.Low;
        }

        return 8 * tally.Steps >= 5 * steps * tally.N ? Standing.High : Standing.Middle;
    }
}
