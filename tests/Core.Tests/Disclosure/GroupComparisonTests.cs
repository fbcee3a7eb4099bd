using BeyondBoundaries.Core.Disclosure;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class GroupComparisonTests
{
    [Fact]
    public void Average_OfAnyGroup_IsCoarse() => Any.Tally(5, 8).Sample(tally =>
    {
        var given = GroupAverage.Of(tally);
        Assert.Equal(tally.N < 5 ? null : (double)Coarse((int)tally.Sum, tally.N), given?.Value);
    });

    [Fact]
    public void ChanceOfBig_OfSmallGroups_EqualsEveryDealCounted() =>
        Gen.Select(Any.Scores(5, 7), Any.Scores(5, 7)).Sample(AssertChance, iter: 100);

    [Fact]
    public void ChanceOfBig_AcrossTheChangeFromHalvesToTenths_EqualsEveryDealCounted() =>
        Gen.Select(Any.Scores(21, 21), Any.Scores(5, 5)).Sample(AssertChance, iter: 5);

    [Fact]
    public void ChanceOfBig_OfGroupsTooSmallOrTooLarge_IsNone()
    {
        Assert.Null(GroupComparison.ChanceOfBig(Any.TallyOf([1, 2, 3, 4]), Any.TallyOf([1, 2, 3, 4, 5])));
        Assert.Null(GroupComparison.ChanceOfBig(Any.TallyOf(Enumerable.Repeat(3, 396)), Any.TallyOf([1, 2, 3, 4, 5])));
        Assert.NotNull(GroupComparison.ChanceOfBig(Any.TallyOf(Enumerable.Repeat(3, 395)), Any.TallyOf([1, 2, 3, 4, 5])));
    }

    [Fact]
    public void ExpectedByChance_OfPairs_IsTheSumOfTheirChances()
    {
        var (first, second) = (Any.TallyOf([1, 1, 5, 5, 3]), Any.TallyOf([1, 2, 5, 5, 5, 5]));
        Assert.Equal(3 * GroupComparison.ChanceOfBig(first, second)!.Value, GroupComparison.ExpectedByChance([(first, second), (second, first), (first, second)]), 1e-12);
    }

    private static void AssertChance(int[] first, int[] second)
    {
        var pool = first.Concat(second).ToList();
        var expected = Deals.Share(pool, first.Length, sum => Math.Abs(Coarse(sum, first.Length) - Coarse(pool.Sum() - sum, second.Length)) >= 1);
        Assert.Equal(expected, GroupComparison.ChanceOfBig(Any.TallyOf(first), Any.TallyOf(second))!.Value, 1e-10);
    }

    private static decimal Coarse(int sum, int people) => people <= 20
        ? decimal.Round(2m * sum / people, MidpointRounding.AwayFromZero) / 2
        : decimal.Round((decimal)sum / people, 1, MidpointRounding.AwayFromZero);
}
