using BeyondBoundaries.Core.Statistics;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Statistics;

public sealed class MeanBoundsTests
{
    [Fact]
    public void Bounds_WhateverTheMissingWouldHaveSaid_HoldTheMean() =>
        DomainGenerators
            .Levels.SelectMany(levels =>
                Gen.Select(
                    Gen.Const(levels),
                    DomainGenerators.Scores(0, 20, levels),
                    DomainGenerators.Scores(0, 20, levels)
                )
            )
            .Where((_, given, missing) => given.Length + missing.Length > 0)
            .Sample(
                (levels, given, missing) =>
                {
                    var invited = given.Length + missing.Length;
                    var bounds = MeanBounds.Compute(DomainGenerators.TallyOf(given, 2, levels), invited)!;
                    Assert.InRange(given.Concat(missing).Average(), bounds.Low - 1e-12, bounds.High + 1e-12);
                    Assert.Equal(given.Concat(missing.Select(_ => 1)).Average(), bounds.Low, 1e-12);
                    Assert.Equal(given.Concat(missing.Select(_ => levels)).Average(), bounds.High, 1e-12);
                }
            );

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Bounds_WhenFewerWereInvitedThanScored_AreNone(int invited) =>
        Assert.Null(MeanBounds.Compute(DomainGenerators.TallyOf([1, 2, 3]), invited));
}
