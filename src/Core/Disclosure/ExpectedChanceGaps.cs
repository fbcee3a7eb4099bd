using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Computes the number of gaps that would be expected by chance between groups (`expected_gaps`). The computation uses
/// only the whole group's tally and the sizes of the groups whose averages are shown.
/// </summary>
internal static class ExpectedChanceGaps
{
    /// <summary>
    /// The maximum number of people in a pair of groups for which the probability of a gap is computed.
    /// </summary>
    public const int MaxPeople = 400;

    /// <summary>
    /// The maximum number of steps in the computation, which then takes about a second. More steps are needed only for
    /// hundreds of pairs of large groups, and the result is then near 0.
    /// </summary>
    private const long MaxSteps = 1_000_000_000;

    /// <summary>
    /// Adds up the probabilities of a gap for all pairs of groups that together have at most <see cref="MaxPeople"/>
    /// people, and rounds the sum to a whole number, with halves rounded up.
    /// </summary>
    /// <param name="pairs">
    /// For each item and each pair of groups that are shown, the whole group's tally and the sizes of the two groups.
    /// </param>
    /// <param name="mode">In open mode, the exact averages are compared; in the other modes, the coarse ones.</param>
    /// <returns>
    /// The rounded sum; null when every pair has too many people, when there are no pairs, or when there are too many
    /// large groups.
    /// </returns>
    public static int? Compute(IEnumerable<(Tally Everyone, int First, int Second)> pairs, ConfidentialityMode mode)
    {
        var kinds = pairs
            .Where(pair => pair.First + pair.Second <= MaxPeople)
            .CountBy(pair => pair.First <= pair.Second ? pair : (pair.Everyone, First: pair.Second, Second: pair.First))
            .ToList();
        return kinds.Count == 0 || kinds.Sum(kind => Steps(kind.Key.First, kind.Key.Second)) > MaxSteps
            ? null
            : (int)
                Math.Floor(
                    kinds.Sum(kind =>
                        kind.Value * ChanceOfGap(kind.Key.Everyone, kind.Key.First, kind.Key.Second, mode)!.Value
                    ) + 0.5
                );
    }

    /// <summary>
    /// Computes the probability that the averages of two groups differ by at least a point (`chance_of_big`). If the
    /// two groups together contain everyone who scored, the scores in the tally are divided between them at random;
    /// otherwise, every score is drawn from the tally with replacement. Returns null if the two groups together have
    /// more than <see cref="MaxPeople"/> people.
    /// </summary>
    /// <param name="everyone">The tally of everyone who scored.</param>
    /// <param name="first">The number of people in the first group, at least 1.</param>
    /// <param name="second">The number of people in the second group, at least 1.</param>
    /// <param name="mode">In open mode, the exact averages are compared; in the other modes, the coarse ones.</param>
    public static double? ChanceOfGap(
        Tally everyone,
        int first,
        int second,
        ConfidentialityMode mode = ConfidentialityMode.Confidential
    )
    {
        if (first + second > MaxPeople)
        {
            return null;
        }

        return Math.Min(
            1,
            first + second == everyone.N ? Dealt(everyone, first, second, mode) : Drawn(everyone, first, second, mode)
        );
    }

    private static double Dealt(Tally everyone, int first, int second, ConfidentialityMode mode)
    {
        var sums = RandomAllocation.DealtSumProbabilities(everyone, first);
        var chance = 0.0;
        for (var sum = 0; sum < sums.Length; sum++)
        {
            if (sums[sum] > 0 && new AverageComparison(Shown(sum, first), Shown(everyone.Sum - sum, second)).IsGap)
            {
                chance += sums[sum];
            }
        }

        return chance;

        DisclosedAverage Shown(long total, int n) => Average(total, n, everyone, mode);
    }

    private static double Drawn(Tally everyone, int first, int second, ConfidentialityMode mode)
    {
        var (one, other) = (Averages(everyone, first, mode), Averages(everyone, second, mode));
        var chance = 0.0;
        foreach (var (average, share) in one)
        {
            foreach (var (beside, sharedBy) in other)
            {
                chance += new AverageComparison(average, beside).IsGap ? share * sharedBy : 0;
            }
        }

        return chance;
    }

    /// <summary>Returns each average that n scores drawn from the tally can have, with its probability.</summary>
    private static List<(DisclosedAverage Average, double Chance)> Averages(
        Tally everyone,
        int n,
        ConfidentialityMode mode
    ) =>
        [
            .. RandomAllocation
                .DrawnSumProbabilities(everyone, n)
                .Index()
                .Where(sum => sum.Item > 0)
                .GroupBy(sum => Average(sum.Index, n, everyone, mode), sum => sum.Item)
                .Select(same => (same.Key, same.Sum())),
        ];

    private static DisclosedAverage Average(long sum, int n, Tally everyone, ConfidentialityMode mode) =>
        mode == ConfidentialityMode.Open
            ? DisclosedAverage.Exact(new(sum, n))
            : DisclosedAverage.Coarse(sum, n, everyone.Levels, everyone.First);

    private static long Steps(long first, long second) => (first * first * (first + second)) + (25 * second * second);
}
