using BeyondBoundaries.Core.Statistics;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class GroupAnalysisTests
{
    [Fact]
    public void ShuffleP_OfSmallGroups_EqualsEveryDealCounted() =>
        Gen.Select(Any.Scores(1, 6), Any.Scores(1, 6)).Sample(
            (first, second) =>
            {
                var pool = first.Concat(second).ToList();
                var observed = Math.Abs((first.Sum() * second.Length) - (second.Sum() * first.Length));
                var expected = Deals.Share(pool, first.Length, sum => Math.Abs((sum * second.Length) - ((pool.Sum() - sum) * first.Length)) >= observed);
                Assert.Equal(expected, GroupAnalysis.Of(Any.TallyOf(first), Any.TallyOf(second))!.ShuffleP, 1e-10);
            },
            iter: 500);

    [Fact]
    public void Figures_OfTwoGroups_EqualEveryPairCounted() =>
        Any.Levels.SelectMany(levels => Gen.Select(Gen.Const(levels), Any.Scores(1, 20, levels), Any.Scores(1, 20, levels))).Sample((levels, first, second) =>
        {
            var given = GroupAnalysis.Of(Any.TallyOf(first, 0, levels), Any.TallyOf(second, 0, levels))!;
            var pairs = (from a in first from b in second select Math.Sign(a - b)).ToList();
            Assert.Equal(first.Average() - second.Average(), given.MeanDifference, 1e-12);
            Assert.Equal(pairs.Count(sign => sign > 0) / (double)pairs.Count, given.Higher, 1e-12);
            Assert.Equal(pairs.Count(sign => sign == 0) / (double)pairs.Count, given.Same, 1e-12);
            Assert.Equal(pairs.Count(sign => sign < 0) / (double)pairs.Count, given.Lower, 1e-12);
            Assert.Equal(pairs.Average(), given.CliffsDelta, 1e-12);
        });
}
