using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>
/// The lower and the upper quartile of a group's scores, in points. At most a quarter of the people scored below the
/// lower quartile, and at most a quarter above the upper quartile. At least half therefore scored within the range from
/// the lower to the upper quartile.
/// </summary>
/// <remarks>
/// With the scores in order x₁ … xₙ, the lower quartile is the score at position ⌈n/4⌉ or, if n/4 is a whole number,
/// the average of the scores at positions n/4 and n/4 + 1. The upper quartile is defined in the same way with 3n/4, and
/// the median with n/2. Quartiles are therefore whole or half points on a scale of any length, and reversing the scale
/// swaps them.
/// </remarks>
/// <param name="Lower">The lower quartile; at least the first score on the scale.</param>
/// <param name="Upper">The upper quartile; at least the lower one, and at most the last score on the scale.</param>
public sealed record Quartiles(Fraction Lower, Fraction Upper)
{
    /// <summary>The minimum number of scores needed for quartiles.</summary>
    public const int MinScores = 5;

    /// <summary>The lower quartile as pages and files show it, with one decimal place.</summary>
    public string LowerDisplay => Lower.ToText(1);

    /// <summary>The upper quartile as pages and files show it, with one decimal place.</summary>
    public string UpperDisplay => Upper.ToText(1);

    /// <summary>Computes the quartiles; null when fewer than <see cref="MinScores"/> people scored.</summary>
    public static Quartiles? Compute(Tally tally) =>
        tally.N >= MinScores
        && CentralTendency.Quarter(tally, 1) is { } lower
        && CentralTendency.Quarter(tally, 3) is { } upper
            ? new(lower, upper)
            : null;
}
