using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Computes the mean of a theme, which is the mean of its enablers' means and never an average of agencies' averages.
/// </summary>
public static class ThemeMean
{
    /// <summary>
    /// Computes the theme's mean, or returns null if there are no enablers or any of them has too few scores.
    /// </summary>
    /// <param name="enablers">One tally per enabler.</param>
    /// <param name="fewest">
    /// The minimum number of people who must have scored each enabler: 3, or 5 if the mean is shown in confidential or
    /// anonymous mode.
    /// </param>
    public static double? Compute(IReadOnlyList<Tally> enablers, int fewest = ItemSummary.MinScoresForCategory) =>
        enablers.Count > 0 && enablers.All(tally => tally.N >= fewest)
            ? enablers.Average(tally => (double)tally.Sum / tally.N)
            : null;

    /// <summary>
    /// Formats a theme's mean with one decimal place. The mean is computed exactly, and halves are rounded up. Returns
    /// null under the same conditions as <see cref="Compute"/>.
    /// </summary>
    public static string? Format(IReadOnlyList<Tally> enablers, int fewest = ItemSummary.MinScoresForCategory)
    {
        if (Compute(enablers, fewest) is null)
        {
            return null;
        }

        var (numerator, denominator) = MeanOf(enablers);
        var tenths = (long)(((20 * numerator) + denominator) / (2 * denominator));
        return new Fraction(tenths, 10).ToText(1);
    }

    /// <summary>
    /// Computes the share of people who chose the second of two levels, averaged over the enablers, as a whole
    /// percentage. Halves are rounded up.
    /// </summary>
    /// <param name="enablers">The tallies for the theme's enablers, on a two-level scale.</param>
    /// <param name="fewest">The minimum number of people who must have scored each enabler.</param>
    /// <returns>The percentage; null under the same conditions as the mean.</returns>
    public static int? ComputeShare(IReadOnlyList<Tally> enablers, int fewest = ItemSummary.MinScoresForCategory)
    {
        if (Compute(enablers, fewest) is null)
        {
            return null;
        }

        var (numerator, denominator) = MeanOf(enablers);
        numerator -= enablers[0].First * denominator;
        return (int)(((200 * numerator) + denominator) / (2 * denominator));
    }

    private static (System.Numerics.BigInteger Numerator, System.Numerics.BigInteger Denominator) MeanOf(
        IReadOnlyList<Tally> enablers
    )
    {
        System.Numerics.BigInteger numerator = 0,
            denominator = 1;
        foreach (var tally in enablers)
        {
            numerator = (numerator * tally.N) + (tally.Sum * denominator);
            denominator *= tally.N;
        }

        return (numerator, denominator * enablers.Count);
    }
}
