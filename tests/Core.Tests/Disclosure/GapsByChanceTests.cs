using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class GapsByChanceTests
{
    private static readonly Framework Framework = SmallFramework.OfLevels(5);

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    public void BigGapsByChance_OverTheEnablers_IsTheRoundedSumOverShownPairs(ConfidentialityMode mode)
    {
        var set = TwoAgencies(6, (person, enabler) => 1 + ((person * (enabler + 2)) % 5));
        var results = RoundResults.Of(set, new(mode));
        var cube = TallyCube.Of(set);

        var expected = Framework.Enablers.Sum(item => GroupComparison.ChanceOfBig(cube.Agency(item, 0), cube.Agency(item, 1), exactAverages: mode == ConfidentialityMode.Open)!.Value);
        Assert.True(expected > 0.5);
        Assert.Equal((int)Math.Round(expected, MidpointRounding.AwayFromZero), results.BigGapsByChance);
        Assert.Null(results.BigGapsByChanceOf(Framework.Enablers[0].Enabler));
    }

    [Fact]
    public void BigGapsByChance_WhereNoPairIsShown_IsNotSaid() =>
        Assert.Null(RoundResults.Of(TwoAgencies(4, (_, _) => 3), Core.Rounds.Confidentiality.Default).BigGapsByChance);

    [Fact]
    public void BigGapsByChance_OfManyLargeGroups_IsNotSaid()
    {
        var set = TwoAgencies(150, (person, enabler) => 1 + ((person + enabler) % 5), agencies: 40);
        Assert.Null(RoundResults.Of(set, Core.Rounds.Confidentiality.Default).BigGapsByChance);
    }

    private static ResponseSet TwoAgencies(int each, Func<int, int, int> score, int agencies = 2) => ResponseSet.InOrderOfAppearance(
        Framework,
        [.. from agency in Enumerable.Range(0, agencies)
            from person in Enumerable.Range(0, each)
            select new Response($"person-{agency}-{person}", $"Agency {agency}", "", Framework.Enablers.Index().Aggregate(
                Answers.None(Framework),
                (answers, enabler) => answers.With(enabler.Item, Answer.Score(score((agency * each) + person, enabler.Index)))))]);
}
