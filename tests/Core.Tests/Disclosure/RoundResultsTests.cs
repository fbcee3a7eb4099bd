using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Disclosure.Averages;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class RoundResultsTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    public static TheoryData<ConfidentialityMode> Modes => [.. Enum.GetValues<ConfidentialityMode>()];

    public static TheoryData<ConfidentialityMode> Confidential => DisclosedFiguresTests.Confidential;

    [Theory]
    [MemberData(nameof(Modes))]
    public void Results_OfPeopleInAnotherOrder_AreTheSame(ConfidentialityMode mode) =>
        Gen.Select(DomainGenerators.ResponseSet(Framework, 40), Gen.Int)
            .Sample(
                (set, seed) =>
                    Assert.Equal(
                        ObjectValues.ToText(RoundResults.Compute(set, new(mode), 50)),
                        ObjectValues.ToText(
                            RoundResults.Compute(
                                set with
                                {
                                    Responses = DomainGenerators.Shuffled(set.Responses, seed),
                                },
                                new(mode),
                                50
                            )
                        )
                    ),
                iter: 30
            );

    [Theory]
    [MemberData(nameof(Confidential))]
    public void Results_OutsideModeOpen_NameNobody(ConfidentialityMode mode) =>
        DomainGenerators
            .ResponseSet(Framework, 40)
            .Sample(
                set =>
                {
                    var again = set with
                    {
                        Responses =
                        [
                            .. set.Responses.Select(response => response with { SecondVote = response.Answers }),
                        ],
                    };
                    var text = ObjectValues.ToText(RoundResults.Compute(again, new(mode), 50));
                    Assert.DoesNotContain("person-", text, StringComparison.Ordinal);
                    Assert.Equal(
                        mode == ConfidentialityMode.Confidential,
                        text.Contains("Council", StringComparison.Ordinal)
                    );
                },
                iter: 20
            );

    [Fact]
    public void Results_InModeAnonymous_HaveNoAgenciesAndNoLevels() =>
        DomainGenerators
            .ResponseSet(Framework, 40)
            .Sample(
                set =>
                {
                    var results = RoundResults.Compute(set, new(ConfidentialityMode.Anonymous));
                    Assert.Empty(results.Agencies);
                    Assert.All(results.Items, item => Assert.Empty(item.Agencies.Concat(item.Levels)));
                },
                iter: 20
            );

    [Fact]
    public void Groups_InModeConfidential_ShowOnlyCoarseAveragesOfWhoMayBeShown() =>
        Gen.Select(DomainGenerators.ResponseSet(Framework, 90), PeopleTableGenerators.MinimumGroup)
            .Sample(
                (set, k) =>
                {
                    var cube = TallyCube.Count(set);
                    var results = RoundResults.Compute(set, new(ConfidentialityMode.Confidential, k));
                    foreach (var result in results.Items)
                    {
                        var counts = Enumerable
                            .Range(0, set.Agencies.Count + 1)
                            .Select(agency =>
                                Enumerable
                                    .Range(0, set.Levels.Count + 1)
                                    .Select(level => cube.Cell(result.Item, agency, level).N)
                                    .ToArray()
                            )
                            .ToArray();
                        var shown = Suppression.Decide(counts, k, lastIsNotStated: true);
                        var scores = Enumerable
                            .Range(0, set.Agencies.Count + 1)
                            .Select(agency =>
                                Enumerable
                                    .Range(0, set.Levels.Count + 1)
                                    .Select(level => cube.Cell(result.Item, agency, level).Counts[..^1].ToArray())
                                    .ToArray()
                            )
                            .ToArray();
                        var isShown = AverageAudit
                            .Run(scores, [.. shown.Agencies, false], [.. shown.Levels, false])
                            .IsDisclosed;
                        Assert.Equal(
                            shown.Agencies.Select(agency => agency && isShown),
                            result.Agencies.Select(agency => agency.Shown)
                        );
                        Assert.Equal(
                            shown.Levels.Select(level => level && isShown),
                            result.Levels.Select(level => level.Shown)
                        );
                        Assert.All(
                            result.Agencies.Select((agency, i) => (agency, cube.Agency(result.Item, i))),
                            AssertCoarse
                        );
                        Assert.All(
                            result.Levels.Select((level, i) => (level, cube.Level(result.Item, i))),
                            AssertCoarse
                        );
                    }
                },
                iter: 12
            );

    /// <summary>
    /// Tests that the choice of groups to show depends only on who scored. Whether any groups are shown also depends on
    /// the scores.
    /// </summary>
    [Fact]
    public void Groups_OfTheSamePeopleWithOtherScores_AreTheSameWhereAnyIsShown() =>
        Gen.Select(DomainGenerators.ResponseSet(Framework, 90), Gen.Int)
            .Sample(
                (set, seed) =>
                {
                    var random = new Random(seed);
                    var other = set with
                    {
                        Responses =
                        [
                            .. set.Responses.Select(response =>
                                response with
                                {
                                    Answers = OtherScores(response.Answers, random),
                                }
                            ),
                        ],
                    };
                    Assert.All(
                        Shown(set).Zip(Shown(other)),
                        one =>
                            Assert.True(
                                !one.First.Contains(true)
                                    || !one.Second.Contains(true)
                                    || one.First.SequenceEqual(one.Second)
                            )
                    );
                },
                iter: 12
            );

    [Fact]
    public void Results_InModeConfidential_HoldNoExactMeanOfAGroup()
    {
        // Means that differ from each other and from every rounded value: 22/7 for the council, 17/11 for health, 39/18
        // for everyone.
        int[] council = [3, 3, 3, 3, 3, 3, 4],
            health = [1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3];
        var responses = council
            .Select(score => ("Council", score))
            .Concat(health.Select(score => ("Health", score)))
            .Select(
                (one, i) =>
                    new Response(
                        $"person-{i}",
                        one.Item1,
                        "strategic",
                        AnswerSet.Empty(Framework).With(Framework.Items[0], Answer.FromScore(one.score))
                    )
            )
            .ToList();
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(Framework, responses),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default,
            30
        );
        Assert.Equal(["3.0", "1.5 or less"], results.Items[0].Agencies.Select(agency => agency.Display));
        var numbers = ObjectValues.Collect(results).Select(one => one.Value).OfType<double>().ToList();
        Assert.Contains(39 / 18.0, numbers);
        Assert.DoesNotContain(22 / 7.0, numbers);
        Assert.DoesNotContain(17 / 11.0, numbers);
    }

    private static void AssertCoarse((GroupResult Group, Tally Tally) one)
    {
        var parts = one.Tally.N <= 20 ? 2 : 10;
        Assert.Equal(
            one.Group.Shown
                ? Math.Clamp(
                    decimal.Round((decimal)parts * one.Tally.Sum / one.Tally.N, MidpointRounding.AwayFromZero) / parts,
                    1.5m,
                    4.5m
                )
                : null,
            one.Group.Average is { } average ? (decimal?)average.Points.Value : null
        );
    }

    private static AnswerSet OtherScores(AnswerSet answers, Random random) =>
        AnswerSet.FromCodes(
            Framework,
            [.. answers.Codes.ToArray().Select(code => new Answer(code).IsScore ? (byte)random.Next(1, 6) : code)]
        );

    private static List<List<bool>> Shown(ResponseSet set) =>
        [
            .. RoundResults
                .Compute(set, BeyondBoundaries.Core.Rounds.Confidentiality.Default)
                .Items.Select(item => item.Agencies.Concat(item.Levels).Select(group => group.Shown).ToList()),
        ];
}
