using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Tests.Statistics;

/// <summary>
/// Tests that a scale that starts at 0 gives the same figures as one that starts at 1, except that scores, averages and
/// quartiles are one point lower.
/// </summary>
public sealed class ScaleFromZeroTests
{
    /// <summary>Random counts for scales of 2 to 7 levels, from a fixed seed.</summary>
    public static TheoryData<int[]> Counts
    {
        get
        {
            var random = new Random(18);
            return
            [
                .. Enumerable
                    .Range(0, 300)
                    .Select(i => Enumerable.Range(0, 3 + (i % 6)).Select(_ => random.Next(0, 5)).ToArray()),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Summary_OnAScaleFromZero_IsAPointLower(int[] counts)
    {
        var (fromOne, fromZero) = (Tally.From(counts), Tally.OnScale(0, counts));
        var (one, zero) = (ItemSummary.Compute(fromOne), ItemSummary.Compute(fromZero));
        Assert.Equal(
            (one.Standing, one.Category, one.Why, one.DigDeeper, one.Borderline),
            (zero.Standing, zero.Category, zero.Why, zero.DigDeeper, zero.Borderline)
        );
        Assert.Equal(
            (one.Spread, one.AgreementPercent, one.Coverage),
            (zero.Spread, zero.AgreementPercent, zero.Coverage)
        );
        Assert.Equal(one.Camps is { } camps ? camps with { Middle = camps.Middle - 1 } : null, zero.Camps);
        if (fromOne.N == 0)
        {
            return;
        }

        AssertLower(one.Mean!.Value.Value, zero.Mean!.Value.Value);
        AssertLower(one.Median!.Value.Value, zero.Median!.Value.Value);
        AssertLower(MeanBounds.Compute(fromOne, 40)!.Low, MeanBounds.Compute(fromZero, 40)!.Low);
        AssertLower(MeanBounds.Compute(fromOne, 40)!.High, MeanBounds.Compute(fromZero, 40)!.High);
        if (Quartiles.Compute(fromOne) is { } quartiles)
        {
            AssertLower(quartiles.Upper.Value, Quartiles.Compute(fromZero)!.Upper.Value);
        }

        var (coarse, lower) = (DisclosedAverage.Coarse(fromOne), DisclosedAverage.Coarse(fromZero));
        Assert.Equal((coarse.Tenths - 10, coarse.End), (lower.Tenths, lower.End));
        var (ofOne, ofZero) = (LiteratureMeasures.Compute(fromOne)!, LiteratureMeasures.Compute(fromZero)!);
        Assert.Equal(ofOne with { TastleWierman = 0 }, ofZero with { TastleWierman = 0 });
        Assert.Equal(ofOne.TastleWierman, ofZero.TastleWierman, 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ChanceOfGap_OnAScaleFromZero_IsTheSame(bool isOpen)
    {
        var mode = isOpen ? ConfidentialityMode.Open : ConfidentialityMode.Confidential;
        int[] counts = [3, 1, 4, 1, 5, 0];
        foreach (var (first, second) in new[] { (5, 5), (7, 7) })
        {
            Assert.Equal(
                ExpectedChanceGaps.ChanceOfGap(Tally.From(counts), first, second, mode)!.Value,
                ExpectedChanceGaps.ChanceOfGap(Tally.OnScale(0, counts), first, second, mode)!.Value,
                1e-12
            );
        }
    }

    [Theory]
    [InlineData(new[] { 5, 7, 0 }, Standing.Middle, AgreementCategory.Divided)]
    [InlineData(new[] { 11, 1, 0 }, Standing.Low, AgreementCategory.Agreed)]
    [InlineData(new[] { 2, 10, 0 }, Standing.High, AgreementCategory.Mixed)]
    public void Summary_OfTwoLevels_FollowsTheShareOfTheSecond(
        int[] counts,
        Standing standing,
        AgreementCategory category
    )
    {
        var summary = ItemSummary.Compute(Tally.OnScale(0, counts));
        Assert.Equal((standing, category), (summary.Standing, summary.Category));
        Assert.Null(summary.Camps);
    }

    private static void AssertLower(double one, double zero) => Assert.Equal(one - 1, zero, 1e-12);
}
