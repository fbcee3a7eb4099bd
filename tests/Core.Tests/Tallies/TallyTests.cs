using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Tallies;

public sealed class TallyTests
{
    [Fact]
    public void Merging_TwoGroups_EqualsPoolingTheirPeople() =>
        Gen.Select(DomainGenerators.Scores(0, 30), Gen.Int[0, 5], DomainGenerators.Scores(0, 30), Gen.Int[0, 5])
            .Sample(
                (first, skips, second, moreSkips) =>
                    Assert.Equal(
                        ItemSummary.Compute(DomainGenerators.TallyOf(first.Concat(second), skips + moreSkips)),
                        ItemSummary.Compute(
                            DomainGenerators.TallyOf(first, skips) + DomainGenerators.TallyOf(second, moreSkips)
                        )
                    )
            );

    [Fact]
    public void Tally_OfScores_KnowsThem() =>
        DomainGenerators
            .Levels.SelectMany(levels => DomainGenerators.Scores(0, 30, levels), (levels, scores) => (levels, scores))
            .Sample(
                (levels, scores) =>
                {
                    var tally = DomainGenerators.TallyOf(scores, 3, levels);
                    Assert.Equal(
                        (scores.Length, scores.Sum(), 3, levels),
                        (tally.N, tally.Sum, tally.Skip, tally.Levels)
                    );
                    Assert.All(
                        Enumerable.Range(0, levels + 1),
                        score => Assert.Equal(scores.Count(one => one <= score), tally.CountAtMost(score))
                    );
                }
            );

    [Fact]
    public void Merging_DifferentScales_Throws() =>
        Assert.Throws<ArgumentException>(() => Tally.From(new int[6]) + Tally.From(new int[5]));

    [Fact]
    public void Tally_OfNegativeCount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tally.From(1, -1, 0, 0));
}
