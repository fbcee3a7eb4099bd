using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Computes how many big differences between groups chance alone would give (`expected_gaps`), from what is shown:
/// the tally of the whole group and the sizes of the groups whose averages are shown.
/// </summary>
internal static class ExpectedChanceGaps
{
    /// <summary>The most people in a pair of groups for whom the chance of a big difference is computed.</summary>
    public const int MaxPeople = 400;

    /// <summary>
    /// The most steps that the computation may take, about a second: hundreds of pairs of large groups give a number
    /// near 0.
    /// </summary>
    private const long MaxSteps = 1_000_000_000;

    /// <summary>Computes the sum of the chances over all pairs, to the nearest whole number, halves up.</summary>
    /// <param name="pairs">
    /// For each item and pair of shown groups: the whole tally and the sizes of the two groups.
    /// </param>
    /// <param name="mode">In mode open the exact averages are compared, otherwise the coarse ones.</param>
    /// <returns>Null when no pair has a chance, or when there are too many large groups.</returns>
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
    /// Computes the chance that the averages of two groups differ by at least a point (`chance_of_big`). Two groups
    /// that are all who scored
    /// are dealt the tally; otherwise every score is drawn from it and put back. Null for more than 400 people in the
    /// two groups.
    /// </summary>
    /// <param name="everyone">The tally of all who scored.</param>
    /// <param name="first">How many people the first group has, at least 1.</param>
    /// <param name="second">How many people the second group has, at least 1.</param>
    /// <param name="mode">In mode open the exact averages are compared, otherwise the coarse ones.</param>
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

        DisclosedAverage Shown(long total, int n) => Average(total, n, everyone.Levels, mode);
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

    /// <summary>The distinct averages of a group of so many drawn scores, with their chances.</summary>
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
                .GroupBy(sum => Average(sum.Index, n, everyone.Levels, mode), sum => sum.Item)
                .Select(same => (same.Key, same.Sum())),
        ];

    private static DisclosedAverage Average(long sum, int n, int levels, ConfidentialityMode mode) =>
        mode == ConfidentialityMode.Open
            ? DisclosedAverage.Exact(new(sum, n))
            : DisclosedAverage.Coarse(sum, n, levels);

    private static long Steps(long first, long second) => (first * first * (first + second)) + (25 * second * second);
}
