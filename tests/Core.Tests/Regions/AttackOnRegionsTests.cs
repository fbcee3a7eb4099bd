using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Core.Tests.Regions;

/// <summary>
/// Attacks the figures of a region in which areas join, leave and change their round over ten renewals. For each round
/// of the target area, the rule leaves at least two averages possible. Some tests loosen one part of the rule, and the
/// attack then finds the average.
/// </summary>
public sealed class AttackOnRegionsTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    /// <summary>
    /// Tests the strongest attacker, who knows all averages of earlier rounds, exactly which value represents the
    /// current average, and even how this area's averages are replaced.
    /// </summary>
    [Fact]
    public void KnowingEverythingButTheAverage_LeavesTwo()
    {
        foreach (var way in RegionAttacker.Blocks)
        {
            foreach (var average in Enumerable.Range(0, RegionAttacker.Steps))
            {
                var found = RegionAttacker.FindAverages(
                    [way],
                    [
                        [way[average]],
                    ]
                );
                Assert.InRange(found[0].Count, 2, 3);
                Assert.Contains(average, found[0]);
            }
        }
    }

    [Fact]
    public void KnowingAllOtherAreas_OverTenRenewals_LeavesTwo() =>
        Assert.All(
            Enumerable.Range(0, 200),
            seed =>
            {
                var found = Attack(new(seed), RegionRule.Standard, RegionAttacker.Blocks);
                Assert.All(found, round => Assert.InRange(round.Count, 2, RegionAttacker.Steps));
            }
        );

    [Fact]
    public void WithoutRandomRounding_IsFound() =>
        Assert.Contains(
            Enumerable.Range(0, 200),
            seed =>
                Attack(new(seed), RegionRule.Standard with { Replace = (_, _, step, _) => step }, RegionAttacker.Exact)
                    .Exists(round => round.Count == 1)
        );

    /// <summary>
    /// If each renewal replaced the averages at random again, comparing ten renewals would reveal an average.
    /// </summary>
    [Fact]
    public void WithAMoveDrawnAnew_IsFound() =>
        Assert.Contains(
            Enumerable.Range(0, 200),
            seed =>
            {
                var random = new Random(seed);
                var rule = RegionRule.Standard with
                {
                    Replace = (_, _, step, _) => Math.Clamp(step + random.Next(-1, 2), 0, RegionAttacker.Steps - 1),
                };
                var story = new RegionStory(seed);
                return Rounds(story, Publish(story, rule))
                    .Exists(renewals =>
                        Enumerable
                            .Range(0, RegionAttacker.Steps)
                            .Count(average =>
                                renewals.TrueForAll(values => values.Any(value => Math.Abs(value - average) <= 1))
                            ) == 1
                    );
            }
        );

    /// <summary>
    /// If each average were replaced independently, an attacker who knows the averages of earlier rounds could rule
    /// these out for the new round. In this example, the value 3 represents the new average. Earlier averages of 2.5
    /// and 3.5 were represented by other values, so the new average must be exactly 3.
    /// </summary>
    [Fact]
    public void WithAMoveForEachAverage_EarlierRoundsGiveItAway()
    {
        (int, int)[] earlier = [(3, 2), (5, 6)];
        Assert.Equal(
            [4],
            RegionAttacker.FindAverages(
                RegionAttacker.Independent,
                [
                    [4],
                ],
                earlier
            )[0]
        );
        Assert.All(
            from way in RegionAttacker.Blocks
            from average in Enumerable.Range(0, RegionAttacker.Steps)
            from one in Enumerable.Range(0, RegionAttacker.Steps)
            from other in Enumerable.Range(0, RegionAttacker.Steps)
            select (way, average, one, other),
            history =>
            {
                var (way, average, one, other) = history;
                var found = RegionAttacker.FindAverages(
                    RegionAttacker.Blocks,
                    [
                        [way[average]],
                    ],
                    (one, way[one]),
                    (other, way[other])
                );
                Assert.InRange(found[0].Count, 2, 3);
            }
        );
    }

    /// <summary>
    /// At first, the five values are 1, 1, 3, 5 and 5, and their quartiles 1, 3 and 5 reveal them. If the figures were
    /// renewed when only one area had joined, that area's value would be found. When two areas join between renewals,
    /// several values remain possible for each of them.
    /// </summary>
    [Fact]
    public void OneChange_RenewsNothing()
    {
        List<int> before = [0, 0, 4, 8, 8];
        List<SharedArea> five = [.. before.Select((step, number) => RegionStory.Area(number, 0, step))];
        List<SharedArea> six = [.. five, RegionStory.Area(RegionStory.Target, 0, 0)];
        List<SharedArea> seven = [.. six, RegionStory.Area(6, 0, 8)];
        var exact = RegionRule.Standard with { Replace = (_, _, step, _) => step };
        var loosened = exact with { MinChanges = 1 };

        var first = RegionRenewal.Compute(Framework, five, RegionStory.Nobody, [], exact);
        var alone = RegionRenewal.Compute(Framework, six, RegionStory.Nobody, [first], loosened);
        Assert.Equal([0], RegionAttacker.FindValues(FiguresOf(alone), before));

        var kept = RegionRenewal.Compute(Framework, six, RegionStory.Nobody, [first], exact);
        Assert.Equal((null, SuppressionReason.TooFewChanges), (FiguresOf(kept), kept.Items[0].Suppressed));
        Assert.Equal(RenewalState.TooFewChanges, RegionGate.Decide(six, RegionStory.Nobody, [first]));

        // The renewal with six areas was refused, so the only earlier renewal is the first one.
        var both = FiguresOf(RegionRenewal.Compute(Framework, seven, RegionStory.Nobody, [first], exact));
        Assert.NotNull(both);
        var possible = Enumerable
            .Range(0, RegionAttacker.Steps)
            .Where(other => RegionAttacker.FindValues(both, [.. before, other]).Count > 0);
        Assert.InRange(possible.Count(), 2, RegionAttacker.Steps);
        Assert.Equal(RenewalState.Possible, RegionGate.Decide(seven, RegionStory.Nobody, [first]));
    }

    /// <summary>
    /// Tests a region that three areas join, one of them without an average for this enabler. Then that area and one of
    /// the other two leave.
    /// </summary>
    [Fact]
    public void OneChangeFromAnOlderRenewal_RenewsNothing()
    {
        List<SharedArea> five = [.. Enumerable.Range(0, 5).Select(number => RegionStory.Area(number, 0, number))];
        var without = RegionStory.Area(8, 0, 4) with { Averages = [new("1.2", 6, 5)] };
        List<SharedArea> more = [.. five, RegionStory.Area(5, 0, 4), RegionStory.Area(6, 0, 4), without];
        List<SharedArea> less = [.. five, RegionStory.Area(5, 0, 4)];
        var first = RegionRenewal.Compute(Framework, five, RegionStory.Nobody, []);
        var second = RegionRenewal.Compute(Framework, more, RegionStory.Nobody, [first]);
        Assert.NotNull(FiguresOf(second));
        Assert.Equal(RenewalState.Possible, RegionGate.Decide(less, RegionStory.Nobody, [first, second]));
        var third = RegionRenewal.Compute(Framework, less, RegionStory.Nobody, [first, second]);
        Assert.Equal(SuppressionReason.TooFewChanges, third.Items[0].Suppressed);
        Assert.Equal(
            FiguresOf(first),
            FiguresOf(RegionRenewal.Compute(Framework, five, RegionStory.Nobody, [first, second, third]))
        );
    }

    [Fact]
    public void ARegionThatRunsFourOfFiveAreas_SeesNothing()
    {
        var region = new AccountId(Guid.NewGuid());
        List<int> own = [1, 2, 6, 7];
        List<SharedArea> areas =
        [
            .. own.Select(
                (step, number) =>
                    RegionStory.Area(number, 0, step) with
                    {
                        Accounts = new HashSet<AccountId> { region },
                    }
            ),
            RegionStory.Area(RegionStory.Target, 0, 4),
        ];
        HashSet<AccountId> people = [region];
        var exact = RegionRule.Standard with { Replace = (_, _, step, _) => step };

        var apart = RegionRenewal.Compute(Framework, areas, people, [], exact with { JoinsLinkedAreas = false });
        Assert.Equal([4], RegionAttacker.FindValues(FiguresOf(apart), own));

        var kept = RegionRenewal.Compute(Framework, areas, people, [], exact);
        Assert.Equal((null, SuppressionReason.TooFewAreas), (FiguresOf(kept), kept.Items[0].Suppressed));
        Assert.Equal(RenewalState.TooFewAreas, RegionGate.Decide(areas, people, []));
        // If the same person has a role in several areas, those areas count as one, even if that person does not belong
        // to the region.
        Assert.Equal(RenewalState.TooFewAreas, RegionGate.Decide(areas, RegionStory.Nobody, []));
    }

    /// <summary>
    /// Renews the region's figures ten times, and finds the averages that each of the target's rounds could have had.
    /// </summary>
    private static List<HashSet<int>> Attack(RegionStory story, RegionRule rule, IReadOnlyList<int[]> ways)
    {
        var seen = Rounds(story, Publish(story, rule))
            .ConvertAll(renewals =>
                renewals.Aggregate(
                    Enumerable.Range(0, RegionAttacker.Steps).ToHashSet(),
                    (all, values) => [.. all.Intersect(values)]
                )
            );
        return RegionAttacker.FindAverages(ways, seen);
    }

    /// <summary>
    /// Returns the figures of each renewal, and the values that represent the averages of the other areas.
    /// </summary>
    private static List<(RegionFigures? Figures, List<int> Others)> Publish(RegionStory story, RegionRule rule)
    {
        List<RegionRenewal> earlier = [];
        List<(RegionFigures?, List<int>)> published = [];
        foreach (var areas in story.Renewals)
        {
            var values = new List<int>();
            var watched = rule with
            {
                Replace = (area, item, step, levels) =>
                {
                    var value = rule.Replace(area, item, step, levels);
                    if (item == RegionStory.Item && area.Id != RegionStory.Target)
                    {
                        values.Add(value);
                    }

                    return value;
                },
            };
            var renewal = RegionRenewal.Compute(Framework, areas, RegionStory.Nobody, earlier, watched);
            earlier.Add(renewal);
            published.Add((FiguresOf(renewal), values));
        }

        return published;
    }

    /// <summary>
    /// Returns, for each of the target's rounds, the values that can represent its average in each renewal.
    /// </summary>
    private static List<List<HashSet<int>>> Rounds(
        RegionStory story,
        List<(RegionFigures? Figures, List<int> Others)> published
    ) =>
        [
            .. published
                .Select(
                    (one, number) =>
                        (
                            Round: story.Renewals[number].Single(area => area.Id == RegionStory.Target).Shared,
                            Values: RegionAttacker.FindValues(one.Figures, one.Others)
                        )
                )
                .GroupBy(one => one.Round)
                .Select(round => round.Select(one => one.Values).ToList()),
        ];

    private static RegionFigures? FiguresOf(RegionRenewal renewal) => renewal.Items[0].Figures;
}
