using BeyondBoundaries.Core.Statistics;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class GroupAnalysisTests
{
    [Fact]
    public void ShuffleP_OfSmallGroups_EqualsEveryDealCounted() =>
        Gen.Select(DomainGenerators.Scores(1, 6), DomainGenerators.Scores(1, 6))
            .Sample(
                (first, second) =>
                {
                    var pool = first.Concat(second).ToList();
                    var observed = Math.Abs((first.Sum() * second.Length) - (second.Sum() * first.Length));
                    var expected = TwoGroupDeals.Share(
                        pool,
                        first.Length,
                        sum => Math.Abs((sum * second.Length) - ((pool.Sum() - sum) * first.Length)) >= observed
                    );
                    Assert.Equal(
                        expected,
                        GroupAnalysis
                            .Compute(DomainGenerators.TallyOf(first), DomainGenerators.TallyOf(second))!
                            .PermutationP,
                        1e-10
                    );
                },
                iter: 500
            );

    [Fact]
    public void Figures_OfTwoGroups_EqualEveryPairCounted() =>
        DomainGenerators
            .Levels.SelectMany(levels =>
                Gen.Select(
                    Gen.Const(levels),
                    DomainGenerators.Scores(1, 20, levels),
                    DomainGenerators.Scores(1, 20, levels)
                )
            )
            .Sample(
                (levels, first, second) =>
                {
                    var given = GroupAnalysis.Compute(
                        DomainGenerators.TallyOf(first, 0, levels),
                        DomainGenerators.TallyOf(second, 0, levels)
                    )!;
                    var pairs = (from a in first from b in second select Math.Sign(a - b)).ToList();
                    Assert.Equal(first.Average() - second.Average(), given.MeanDifference, 1e-12);
                    Assert.Equal(pairs.Count(sign => sign > 0) / (double)pairs.Count, given.Higher, 1e-12);
                    Assert.Equal(pairs.Count(sign => sign == 0) / (double)pairs.Count, given.Same, 1e-12);
                    Assert.Equal(pairs.Count(sign => sign < 0) / (double)pairs.Count, given.Lower, 1e-12);
                    Assert.Equal(pairs.Average(), given.CliffsDelta, 1e-12);
                }
            );
}
