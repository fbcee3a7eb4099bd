using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Two shown groups compared by their shown averages.</summary>
/// <param name="First">Coarse average of the first, in points.</param>
/// <param name="Second">Coarse average of the second, in points.</param>
public sealed record GroupComparison(Fraction First, Fraction Second)
{
    /// <summary>Most people in a pair for whom the chance of a big difference is computed.</summary>
    public const int MostForChance = 400;

    /// <summary>First less second, in points.</summary>
    public Fraction Difference => new((First.Numerator * Second.Denominator) - (Second.Numerator * First.Denominator), First.Denominator * Second.Denominator);

    /// <summary>Whether the shown averages differ by at least a point.</summary>
    public bool IsBig => Math.Abs(Difference.Numerator) >= Difference.Denominator;

    /// <summary>Compares two groups; null when either is too small to be shown.</summary>
    public static GroupComparison? Of(Tally first, Tally second) =>
        GroupAverage.Of(first) is { } a && GroupAverage.Of(second) is { } b ? new(a, b) : null;

    /// <summary>
    /// The exact probability that, the same scores dealt at random to groups of these sizes, the two shown averages differ by at least a point.
    /// Null for more than 400 people together, or when a group is too small to be shown.
    /// </summary>
    /// <param name="first">The scores of one group.</param>
    /// <param name="second">The scores of the other.</param>
    /// <param name="exactAverages">Whether averages are shown as they are, from one person, as in mode open; otherwise they are the coarse ones.</param>
    public static double? ChanceOfBig(Tally first, Tally second, bool exactAverages = false)
    {
        if (Math.Min(first.N, second.N) < (exactAverages ? 1 : Rounds.Confidentiality.Floor) || first.N + second.N > MostForChance)
        {
            return null;
        }

        var pool = first + second;
        // Dealing to the smaller group is less work and says the same.
        var (one, other) = first.N <= second.N ? (first.N, second.N) : (second.N, first.N);
        var sums = Deals.SumsOfFirst(pool, one);
        var chance = 0.0;
        for (var sum = 0; sum < sums.Length; sum++)
        {
            if (sums[sum] > 0 && new GroupComparison(Shown(sum, one), Shown(pool.Sum - sum, other)).IsBig)
            {
                chance += sums[sum];
            }
        }

        return Math.Min(1, chance);

        Fraction Shown(long sum, int n) => exactAverages ? new(sum, n) : GroupAverage.Coarse(sum, n);
    }

    /// <summary>
    /// How many big differences chance alone would give over these pairs: the sum of their probabilities.
    /// It leaves the server rounded to a whole number only, since the exact sum would give tallies away.
    /// </summary>
    /// <param name="pairs">The pairs of groups.</param>
    /// <param name="exactAverages">As for <see cref="ChanceOfBig"/>.</param>
    public static double ExpectedByChance(IEnumerable<(Tally First, Tally Second)> pairs, bool exactAverages = false) =>
        pairs.Sum(pair => ChanceOfBig(pair.First, pair.Second, exactAverages) ?? 0);
}
