using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class QuartilesTests
{
    [Theory]
    [InlineData("12345", "2.0", "4.0")]
    [InlineData("11335555", "2.0", "5.0")]
    [InlineData("11115", "1.0", "1.0")]
    [InlineData("33333", "3.0", "3.0")]
    [InlineData("1223", null, null)]
    [InlineData("1122334", "1.0", "3.0")]
    public void Quartiles_OfScores_AreTheScoresAtTheQuarters(string scores, string? lower, string? upper)
    {
        var quartiles = Quartiles.Compute(TallyOf(5, [.. scores.Select(score => score - '0')]));
        Assert.Equal((lower, upper), (quartiles?.LowerDisplay, quartiles?.UpperDisplay));
    }

    [Fact]
    public void Quartiles_OfAnyTally_LeaveAtMostAQuarterOutsideOnEachSide() =>
        Gen.Select(Gen.Int[2, 7], Gen.Int[0, 9].Array[7])
            .Sample(
                (levels, counts) =>
                {
                    var tally = Tally.From([.. counts[..levels], 3]);
                    var turned = Tally.From([.. counts[..levels].Reverse(), 0]);
                    if (Quartiles.Compute(tally) is not { } quartiles)
                    {
                        Assert.True(tally.N < Quartiles.MinScores);
                        return;
                    }

                    var below = Enumerable.Range(1, levels).Where(score => score < quartiles.Lower.Value);
                    var above = Enumerable.Range(1, levels).Where(score => score > quartiles.Upper.Value);
                    Assert.True(4 * below.Sum(score => tally[score]) <= tally.N);
                    Assert.True(4 * above.Sum(score => tally[score]) <= tally.N);
                    var median = CentralTendency.Median(tally)!.Value;
                    Assert.True(quartiles.Lower <= median && median <= quartiles.Upper);
                    var mirrored = Quartiles.Compute(turned)!;
                    Assert.Equal(levels + 1 - quartiles.Upper.Value, mirrored.Lower.Value);
                    Assert.Equal(levels + 1 - quartiles.Lower.Value, mirrored.Upper.Value);
                }
            );

    [Theory]
    [InlineData(ConfidentialityMode.Open, 5, true)]
    [InlineData(ConfidentialityMode.Open, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Anonymous, 5, true)]
    [InlineData(ConfidentialityMode.Anonymous, 4, false)]
    public void Quartiles_OfDisclosedFigures_NeedFiveScores(ConfidentialityMode mode, int people, bool shown) =>
        Assert.Equal(
            shown,
            DisclosedFigures.Compute(TallyOf(5, [.. Enumerable.Repeat(3, people)]), new(mode)).Quartiles is not null
        );

    private static Tally TallyOf(int levels, int[] scores) =>
        Tally.From([.. Enumerable.Range(1, levels).Select(score => scores.Count(given => given == score)), 0]);
}
