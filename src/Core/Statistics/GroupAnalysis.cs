using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>A comparison of two groups, for analysts only. No page or file shows it.</summary>
/// <param name="MeanDifference">The mean of the first group minus the mean of the second, in points.</param>
/// <param name="Higher">
/// The share, from 0 to 1, of pairs (one person from each group) in which the person from the first group scored
/// higher.
/// </param>
/// <param name="Same">The share of these pairs in which both gave the same score.</param>
/// <param name="Lower">The share of these pairs in which the person from the first group scored lower.</param>
/// <param name="CliffsDelta">
/// Cliff's δ: <paramref name="Higher"/> minus <paramref name="Lower"/>, from −1 to 1.
/// </param>
/// <param name="PermutationP">The exact two-sided permutation p-value for the difference between the means.</param>
public sealed record GroupAnalysis(
    double MeanDifference,
    double Higher,
    double Same,
    double Lower,
    double CliffsDelta,
    double PermutationP
)
{
    /// <summary>Compares two groups; null when at least one of them has no scores.</summary>
    public static GroupAnalysis? Compute(Tally first, Tally second)
    {
        if (first.N == 0 || second.N == 0)
        {
            return null;
        }

        long higher = 0,
            same = 0;
        for (var score = first.First; score <= first.Last; score++)
        {
            higher += (long)first[score] * second.CountAtMost(score - 1);
            same += (long)first[score] * second[score];
        }

        var pairs = (long)first.N * second.N;
        var lower = pairs - higher - same;
        return new(
            (double)((first.Sum * second.N) - (second.Sum * first.N)) / pairs,
            (double)higher / pairs,
            (double)same / pairs,
            (double)lower / pairs,
            (double)(higher - lower) / pairs,
            ShuffledAtLeastAsFar(first, second)
        );
    }

    private static double ShuffledAtLeastAsFar(Tally first, Tally second)
    {
        var pool = first + second;
        var observed = Math.Abs(Gap(first.Sum));
        var sums = RandomAllocation.DealtSumProbabilities(pool, first.N);
        return Math.Min(1, sums.Where((_, sum) => Math.Abs(Gap(sum)) >= observed).Sum());

        // Returns the difference between the means if the first group's scores add up to this sum. The difference is
        // multiplied by the sizes of both groups, so that it is a whole number.
        long Gap(long sum) => (sum * second.N) - ((pool.Sum - sum) * first.N);
    }
}
