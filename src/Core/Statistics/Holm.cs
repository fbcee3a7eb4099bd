namespace BeyondBoundaries.Core.Statistics;

/// <summary>Computes Holm's step-down adjustment of several p-values.</summary>
public static class Holm
{
    /// <summary>Returns the adjusted values in the order given.</summary>
    /// <param name="p">The p-values, from 0 to 1.</param>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ToArray();
        var adjusted = new double[p.Count];
        var largest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            largest = Math.Max(largest, (p.Count - rank) * p[order[rank]]);
            adjusted[order[rank]] = Math.Min(1, largest);
        }

        return adjusted;
    }
}
