using BeyondBoundaries.Core.Statistics;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class RoundChangeTests
{
    [Fact]
    public void Change_TurnedAround_IsItsOpposite() =>
        DomainGenerators
            .Levels.SelectMany(levels => Gen.Select(DomainGenerators.Tally(levels), DomainGenerators.Tally(levels)))
            .Sample(
                (before, after) =>
                {
                    var there = RoundChange.Compute(before, after);
                    var back = RoundChange.Compute(after, before);
                    Assert.Equal((there.NetChange, there.Settled), (back.NetChange, back.Settled));
                    Assert.Equal((-there.Mean, -there.Spread), (back.Mean, back.Spread));
                    Assert.Equal(
                        there.MeanFlag switch
                        {
                            MeanChange.Up => MeanChange.Down,
                            MeanChange.Down => MeanChange.Up,
                            var same => same,
                        },
                        back.MeanFlag
                    );
                    Assert.Equal(
                        there.AgreementFlag switch
                        {
                            AgreementChange.CloserTogether => AgreementChange.FurtherApart,
                            AgreementChange.FurtherApart => AgreementChange.CloserTogether,
                            var same => same,
                        },
                        back.AgreementFlag
                    );
                }
            );

    [Fact]
    public void Flags_OfAnyTwoRounds_FollowTheWrittenThresholds() =>
        Gen.Select(DomainGenerators.Tally(), DomainGenerators.Tally())
            .Where((before, after) => before.N >= 3 && after.N >= 3)
            .Sample(
                (before, after) =>
                {
                    // Both sides of each comparison are multiplied by n₁·n₂, so that the arithmetic is exact.
                    long both = (long)before.N * after.N,
                        fewest = Math.Min(before.N, after.N);
                    var mean = (after.Sum * before.N) - (before.Sum * after.N);
                    var spread = (Distance(after) * before.N) - (Distance(before) * after.N);
                    var change = RoundChange.Compute(before, after);
                    Assert.Equal(
                        mean * 2 >= both ? MeanChange.Up
                            : mean * -2 >= both ? MeanChange.Down
                            : MeanChange.AboutTheSame,
                        change.MeanFlag
                    );
                    var counts = decimal.Abs(spread) * 10 * fewest >= Math.Max(2m * fewest, 20m) * both;
                    Assert.Equal(
                        !counts ? AgreementChange.AboutTheSame
                            : spread < 0 ? AgreementChange.CloserTogether
                            : AgreementChange.FurtherApart,
                        change.AgreementFlag
                    );
                    var moved =
                        Enumerable
                            .Range(1, 5)
                            .Sum(score =>
                                decimal.Abs((after[score] * (decimal)before.N) - (before[score] * (decimal)after.N))
                            ) / 2;
                    Assert.Equal(moved <= 0.15m * both, change.Settled);
                }
            );

    [Theory]
    [InlineData(17, true)]
    [InlineData(16, false)]
    public void Settled_AtFifteenPercent_IsSettled(int stayed, bool settled) =>
        Assert.Equal(
            settled,
            RoundChange
                .Compute(
                    BeyondBoundaries.Core.Tallies.Tally.From(0, 20, 0, 0, 0, 0),
                    BeyondBoundaries.Core.Tallies.Tally.From(0, stayed, 20 - stayed, 0, 0, 0)
                )
                .Settled
        );

    private static long Distance(BeyondBoundaries.Core.Tallies.Tally tally)
    {
        var scores = DomainGenerators.ScoresOf(tally);
        return scores.Sum(score => Math.Abs(score - scores[scores.Count / 2]));
    }
}
