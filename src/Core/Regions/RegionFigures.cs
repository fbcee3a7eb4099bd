using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Regions;

/// <summary>The quartiles of the areas' averages for one enabler, each rounded to the nearest half point.</summary>
/// <param name="Lower">The lower quartile, as a number of half points.</param>
/// <param name="Median">The median, as a number of half points.</param>
/// <param name="Upper">The upper quartile, as a number of half points.</param>
public sealed record RegionFigures(int Lower, int Median, int Upper)
{
    /// <summary>Whether the areas agree: the lower and upper quartiles are at most half a point apart.</summary>
    public bool IsAgreed => Upper - Lower <= 1;

    /// <summary>
    /// Whether the areas differ: the lower and upper quartiles are at least one and a half points apart.
    /// </summary>
    public bool IsDifferent => Upper - Lower >= 3;

    /// <summary>Computes the quartiles of a set of values.</summary>
    /// <param name="steps">One or more values, in half points from the first score on the scale.</param>
    /// <param name="first">The first score on the scale.</param>
    /// <param name="levels">The number of levels on the scale.</param>
    public static RegionFigures Compute(IEnumerable<int> steps, int first, int levels)
    {
        var counts = new int[2 * levels];
        foreach (var step in steps)
        {
            counts[step]++;
        }

        // In this tally, each half point on the scale is treated as a score, and there are no skips.
        var tally = Tally.OnScale(0, counts);
        return new(At(1), At(2), At(3));

        int At(int quarters) => (2 * first) + (int)CentralTendency.Quarter(tally, quarters)!.Value.RoundedParts(1);
    }
}
