using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// Computes van der Eijk's (2001) measure of agreement, A. The tally is divided into layers, each of which has the same
/// number of people at every level that it covers. The agreement of a layer depends on which levels it covers. A is the
/// average of the layers' agreement, weighted by the number of people in each layer.
/// </summary>
internal static class VanDerEijkA
{
    /// <summary>Computes A, from −1 to 1, for a tally with at least one score.</summary>
    public static double Compute(Tally tally)
    {
        var left = tally.Counts[..tally.Levels].ToArray();
        var agreement = 0.0;
        while (left.Any(count => count > 0))
        {
            var height = left.Where(count => count > 0).Min();
            var covered = Array.ConvertAll(left, count => count > 0);
            var people = (long)height * covered.Count(on => on);
            agreement += (double)people / tally.N * Layer(covered);
            left = Array.ConvertAll(left, count => count > 0 ? count - height : 0);
        }

        return agreement;
    }

    /// <summary>
    /// Computes the agreement of a layer that covers s of K levels: U·(1 − (s − 1)/(K − 1)). The more clearly the layer
    /// has a single peak, the higher U is.
    /// </summary>
    private static double Layer(bool[] covered)
    {
        var k = covered.Length;
        var s = covered.Count(on => on);
        if (s == 1)
        {
            return 1;
        }

        var (unimodal, bimodal) = Triples(covered);
        if (unimodal + bimodal == 0)
        {
            return 0;
        }

        var u = (((k - 2.0) * unimodal) - ((k - 1.0) * bimodal)) / ((k - 2.0) * (unimodal + bimodal));
        return u * (1 - ((s - 1.0) / (k - 1)));
    }

    /// <summary>
    /// Counts the triples of levels with the pattern 110 or 011, and those with the pattern 101, where 1 means covered.
    /// </summary>
    private static (int Unimodal, int Bimodal) Triples(bool[] covered)
    {
        int unimodal = 0,
            bimodal = 0;
        for (var i = 0; i < covered.Length; i++)
        {
            for (var j = i + 1; j < covered.Length; j++)
            {
                for (var k = j + 1; k < covered.Length; k++)
                {
                    if (covered[j] && covered[i] != covered[k])
                    {
                        unimodal++;
                    }
                    else if (covered[i] && !covered[j] && covered[k])
                    {
                        bimodal++;
                    }
                }
            }
        }

        return (unimodal, bimodal);
    }
}
