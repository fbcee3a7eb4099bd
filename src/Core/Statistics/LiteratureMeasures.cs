using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Published measures of agreement, for analysts only. In open mode, the JSON file of results contains all of them
/// except the polarisation. The values match those of the R package agrmt 1.42.12.
/// </summary>
/// <param name="VanDerEijkA">
/// Van der Eijk (2001): agreement A, from −1 (two poles) to 1 (unanimity), with 0 for a uniform distribution.
/// </param>
/// <param name="Polarisation">The polarisation, (1 − A)/2, from 0 (unanimity) to 1 (two poles).</param>
/// <param name="TastleWierman">Tastle and Wierman (2007): consensus, from 0 (two poles) to 1 (unanimity).</param>
/// <param name="LeikD">Leik (1966): ordinal dispersion, from 0 (unanimity) to 1 (two poles).</param>
/// <param name="BlairLacyLsq">Blair and Lacy (2000): l², from 0 (two poles) to 1 (unanimity).</param>
public sealed record LiteratureMeasures(
    double VanDerEijkA,
    double Polarisation,
    double TastleWierman,
    double LeikD,
    double BlairLacyLsq
)
{
    /// <summary>Computes all the measures; null when no participant scored.</summary>
    public static LiteratureMeasures? Compute(Tally tally)
    {
        if (tally.N == 0)
        {
            return null;
        }

        var a = BeyondBoundaries.Core.Statistics.VanDerEijkA.Compute(tally);
        return new(a, (1 - a) / 2, Consensus(tally), Dispersion(tally), Lsq(tally));
    }

    /// <summary>
    /// Computes 1 + Σ p_k·log2(1 − |k − mean|/(K − 1)), where p_k is the share of people who scored k, and K is the
    /// number of levels.
    /// </summary>
    private static double Consensus(Tally tally)
    {
        var mean = (double)tally.Sum / tally.N;
        var consensus = 1.0;
        for (var k = tally.First; k <= tally.Last; k++)
        {
            if (tally[k] > 0)
            {
                consensus += (double)tally[k] / tally.N * Math.Log2(1 - (Math.Abs(k - mean) / (tally.Levels - 1)));
            }
        }

        return consensus;
    }

    /// <summary>
    /// Computes 2·Σ min(F_k, 1 − F_k)/(K − 1), where F_k is the cumulative share up to level k of K.
    /// </summary>
    private static double Dispersion(Tally tally) => 2.0 * Spread.Distance(tally) / ((tally.Levels - 1.0) * tally.N);

    /// <summary>
    /// Computes Σ (F_k − ½)² / ((K − 1)/4) over k = 1 … K − 1, where F_k is the cumulative share up to level k of K.
    /// </summary>
    private static double Lsq(Tally tally)
    {
        var sum = 0.0;
        for (var k = tally.First; k < tally.Last; k++)
        {
            var off = ((double)tally.CountAtMost(k) / tally.N) - 0.5;
            sum += off * off;
        }

        return sum / ((tally.Levels - 1) / 4.0);
    }
}
