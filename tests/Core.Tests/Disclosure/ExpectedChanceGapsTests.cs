using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class ExpectedChanceGapsTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Chance_OfTwoGroupsThatAreEverybody_EqualsEveryDealCounted() =>
        Gen.Select(DomainGenerators.Scores(5, 7), DomainGenerators.Scores(5, 7)).Sample(AssertDealt, iter: 100);

    [Fact]
    public void Chance_AcrossTheChangeFromHalvesToTenths_EqualsEveryDealCounted() =>
        Gen.Select(DomainGenerators.Scores(21, 21), DomainGenerators.Scores(5, 5)).Sample(AssertDealt, iter: 5);

    [Fact]
    public void Chance_OfTwoGroupsBesideOthers_EqualsEveryDrawCounted()
    {
        // Scores of 1 and 5 are equally frequent, so the draws of two groups of five can be counted by hand.
        var everyone = Tally.From(6, 0, 0, 0, 6, 0);
        var expected = 0.0;
        foreach (
            var (first, second) in from first in Enumerable.Range(0, 6)
            from second in Enumerable.Range(0, 6)
            select (first, second)
        )
        {
            var isBig = Math.Abs(Coarse(5 + (4 * first), 5) - Coarse(5 + (4 * second), 5)) >= 1;
            expected += isBig ? Choose(first) * Choose(second) / 1024.0 : 0;
        }

        Assert.Equal(expected, ExpectedChanceGaps.ChanceOfGap(everyone, 5, 5)!.Value, 1e-12);

        static int Choose(int of) =>
            of switch
            {
                0 or 5 => 1,
                1 or 4 => 5,
                _ => 10,
            };
    }

    [Fact]
    public void Chance_OfMoreThanFourHundredPeople_IsNone()
    {
        Assert.Null(ExpectedChanceGaps.ChanceOfGap(Tally.From(0, 0, 400, 1, 0, 0), 5, 396));
        Assert.NotNull(ExpectedChanceGaps.ChanceOfGap(Tally.From(0, 0, 400, 0, 0, 0), 5, 395));
    }

    /// <summary>
    /// Tests that the expected number of gaps is computed only from the whole group's tally and the groups' sizes. The
    /// first version of the rule used the tallies of groups, although those tallies are suppressed.
    /// </summary>
    [Fact]
    public void BigGapsByChance_OfTheSameTallyAndSizes_IsTheSumOverShownPairsFromTheTallyAlone() =>
        DomainGenerators
            .ResponseSet(Framework, 30)
            .Sample(
                set =>
                {
                    var cube = TallyCube.Count(set);
                    var shown = Framework
                        .Enablers.Select(item =>
                            (
                                item,
                                Groups: DisclosedGroups.Decide(
                                    item,
                                    cube,
                                    BeyondBoundaries.Core.Rounds.Confidentiality.Default
                                )
                            )
                        )
                        .ToList();
                    var byHand = shown
                        .SelectMany(one => one.Groups.Pairs(one.item, cube))
                        .Select(pair => ExpectedChanceGaps.ChanceOfGap(pair.Everyone, pair.First, pair.Second)!.Value)
                        .ToList();
                    Assert.Equal(
                        byHand.Count == 0 ? null : (int)Math.Floor(byHand.Sum() + 0.5),
                        RoundResults
                            .Compute(set, BeyondBoundaries.Core.Rounds.Confidentiality.Default)
                            .GapsExpectedByChance
                    );
                    Assert.All(
                        shown.SelectMany(one => one.Groups.Pairs(one.item, cube).Select(pair => (one.item, pair))),
                        one => Assert.Equal(cube.Everyone(one.item), one.pair.Everyone)
                    );
                },
                iter: 50
            );

    /// <summary>
    /// Fails on the first version of the rule, which gave a different number of gaps if the same scores were
    /// distributed differently among the agencies.
    /// </summary>
    [Fact]
    public void BigGapsByChance_OfOneTallyDealtInTwoWays_IsTheSame()
    {
        var compared = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            int[] scores = [.. Enumerable.Range(0, 18).Select(_ => random.Next(1, 6))];
            var (one, other) = (ThreeAgencies(scores), ThreeAgencies([.. scores.OrderBy(_ => random.Next())]));
            if (Shown(one).SequenceEqual(Shown(other)) && Shown(one).Contains(true))
            {
                compared++;
                Assert.Equal(one.GapsExpectedByChance, other.GapsExpectedByChance);
            }
        }

        Assert.InRange(compared, 20, 200);

        static IEnumerable<bool> Shown(RoundResults results) =>
            results.Items.SelectMany(item => item.Agencies).Select(agency => agency.Shown);
    }

    [Fact]
    public void BigGapsByChance_WhereNoPairIsShown_IsNotSaid() =>
        Assert.Null(
            RoundResults
                .Compute(TwoAgencies(4, (_, _) => 3), BeyondBoundaries.Core.Rounds.Confidentiality.Default)
                .GapsExpectedByChance
        );

    [Fact]
    public void BigGapsByChance_OfManyLargeGroups_IsNotSaid() =>
        Assert.Null(
            ExpectedChanceGaps.Compute(
                from first in Enumerable.Range(150, 50)
                from second in Enumerable.Range(200, 2)
                select (Tally.From(9000, 9000, 9000, 9000, 9000, 0), first, second),
                ConfidentialityMode.Confidential
            )
        );

    [Fact]
    public void BigGapsByChance_InModeOpen_ComparesExactAverages()
    {
        var set = TwoAgencies(6, (person, enabler) => 1 + ((person * (enabler + 2)) % 5));
        var cube = TallyCube.Count(set);
        var expected = Framework.Enablers.Sum(item =>
            ExpectedChanceGaps.ChanceOfGap(cube.Everyone(item), 6, 6, ConfidentialityMode.Open)!.Value
        );
        Assert.True(expected > 0.5);
        Assert.Equal(
            (int)Math.Floor(expected + 0.5),
            RoundResults.Compute(set, new(ConfidentialityMode.Open)).GapsExpectedByChance
        );
        Assert.Null(
            RoundResults
                .Compute(set, new(ConfidentialityMode.Open))
                .GapsExpectedByChanceIn(Framework.Enablers[0].Enabler)
        );
    }

    private static void AssertDealt(int[] first, int[] second)
    {
        var pool = first.Concat(second).ToList();
        var expected = TwoGroupDeals.Share(
            pool,
            first.Length,
            sum => Math.Abs(Coarse(sum, first.Length) - Coarse(pool.Sum() - sum, second.Length)) >= 1
        );
        Assert.Equal(
            expected,
            ExpectedChanceGaps.ChanceOfGap(DomainGenerators.TallyOf(pool), first.Length, second.Length)!.Value,
            1e-10
        );
    }

    private static decimal Coarse(int sum, int people) =>
        Math.Clamp(
            people <= 20
                ? decimal.Round(2m * sum / people, MidpointRounding.AwayFromZero) / 2
                : decimal.Round((decimal)sum / people, 1, MidpointRounding.AwayFromZero),
            1.5m,
            4.5m
        );

    private static RoundResults ThreeAgencies(int[] scores) =>
        RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                Framework,
                [
                    .. scores
                        .Index()
                        .Select(person => new Response(
                            $"person-{person.Index}",
                            $"Agency {person.Index % 3}",
                            "",
                            Framework.Enablers.Aggregate(
                                AnswerSet.Empty(Framework),
                                (answers, item) => answers.With(item, Answer.FromScore(person.Item))
                            )
                        )),
                ]
            ),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );

    private static ResponseSet TwoAgencies(int each, Func<int, int, int> score) =>
        ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. from agency in Enumerable.Range(0, 2)
                from person in Enumerable.Range(0, each)
                select new Response(
                    $"person-{agency}-{person}",
                    $"Agency {agency}",
                    "",
                    Framework
                        .Enablers.Index()
                        .Aggregate(
                            AnswerSet.Empty(Framework),
                            (answers, enabler) =>
                                answers.With(
                                    enabler.Item,
                                    Answer.FromScore(score((agency * each) + person, enabler.Index))
                                )
                        )
                ),
            ]
        );
}
