using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>Tests the comparison of separate rounds side by side, each in its own mode.</summary>
public sealed class RoundsSideBySideTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Rounds_ThatDifferByExactlyAPoint_HaveAGapInWords()
    {
        var comparison = RoundsSideBySide.Create([
            Round("Strategic", ConfidentialityMode.Confidential, [4, 4, 4, 4, 4]),
            Round("Operational", ConfidentialityMode.Anonymous, [3, 3, 3, 3, 3]),
            Round("Third", ConfidentialityMode.Open, [4, 3, 4]),
        ]);

        Assert.Equal(4, comparison.Gaps.Count);
        Assert.Equal((0, 1), comparison.Gaps[0].Gap);
        Assert.Equal(1, comparison.Gaps[0].Difference);
        Assert.Equal(
            "Short 1.1: the average is 4.0 in “Strategic” and 3.0 in “Operational”.",
            SideBySideText.Describe(comparison, comparison.Gaps[0])
        );
        Assert.Equal("The rounds differ by a point or more on 4 enablers", SideBySideText.Headline(comparison));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Open, 2, false)]
    [InlineData(ConfidentialityMode.Open, 3, true)]
    public void Round_OfFewPeople_HasAGapOnlyWhereItMayBeCompared(ConfidentialityMode mode, int people, bool gap)
    {
        var comparison = RoundsSideBySide.Create([
            Round("Many", ConfidentialityMode.Open, [5, 5, 5, 5, 5]),
            Round("Few", mode, [.. Enumerable.Repeat(1, people)]),
        ]);

        Assert.Equal(gap ? 4 : 0, comparison.Gaps.Count);
        Assert.Equal(
            mode == ConfidentialityMode.Open || people >= 5,
            comparison.Enablers[0].Figures[1].MeanDisplay is not null
        );
    }

    [Theory]
    [InlineData(4, "Too few people scored for us to compare these rounds")]
    [InlineData(5, "We found no difference of a point or more on any enabler")]
    public void Headline_WithoutAGap_SaysWhetherTheRoundsWereCompared(int people, string headline) =>
        Assert.Equal(
            headline,
            SideBySideText.Headline(
                RoundsSideBySide.Create([
                    Round("Many", ConfidentialityMode.Confidential, [4, 4, 4, 4, 4]),
                    Round("Few", ConfidentialityMode.Confidential, [.. Enumerable.Repeat(4, people)]),
                ])
            )
        );

    [Theory]
    [InlineData(
        3,
        "Short 1.1: the critical friends scored it lower, with an average of 3.0. The partnership’s average is 4.0."
    )]
    [InlineData(
        5,
        "Short 1.1: the critical friends scored it higher, with an average of 5.0. The partnership’s average is 4.0."
    )]
    public void CriticalFriends_WhoDifferByAPoint_AreAFinding(int score, string sentence)
    {
        var comparison = RoundsSideBySide.Create([
            Round("Autumn", ConfidentialityMode.Confidential, [4, 4, 4, 4, 4]),
            Round("Friends", ConfidentialityMode.Confidential, [.. Enumerable.Repeat(score, 5)]),
        ]);

        Assert.Equal(
            "The critical friends and the partnership clearly differ on 4 enablers",
            CriticalFriendsText.Headline(comparison)
        );
        Assert.Equal(sentence, CriticalFriendsText.Describe(comparison, comparison.Gaps[0]));
    }

    [Theory]
    [InlineData(
        ConfidentialityMode.Confidential,
        4,
        5,
        "We found no clear difference between the critical friends and the partnership on any enabler"
    )]
    [InlineData(
        ConfidentialityMode.Confidential,
        1,
        4,
        "Too few people scored for us to compare the critical friends with the partnership"
    )]
    [InlineData(
        ConfidentialityMode.Open,
        1,
        2,
        "Too few people scored for us to compare the critical friends with the partnership"
    )]
    public void CriticalFriends_WhoAgreeOrAreTooFew_AreSaidSo(
        ConfidentialityMode mode,
        int score,
        int people,
        string headline
    )
    {
        var comparison = RoundsSideBySide.Create([
            Round("Autumn", ConfidentialityMode.Confidential, [4, 4, 4, 4, 4]),
            Round("Friends", mode, [.. Enumerable.Repeat(score, people)]),
        ]);

        Assert.Equal(headline, CriticalFriendsText.Headline(comparison));
    }

    [Fact]
    public void Rounds_OnAScaleOfTwoLevels_GiveOppositeAnswersAndHaveNoAverage()
    {
        var framework = SmallFramework.WithLevels(2);
        var (low, high) = (framework.Scale.Levels[0], framework.Scale.Levels[1]);
        var comparison = RoundsSideBySide.Create([
            new("Autumn", Compute(framework, ConfidentialityMode.Open, [.. Enumerable.Repeat(low.Score, 5)])),
            new("Friends", Compute(framework, ConfidentialityMode.Open, [.. Enumerable.Repeat(high.Score, 5)])),
        ]);

        Assert.EndsWith(
            $": all the critical friends who scored it chose “{high.Label}”, and everyone in the partnership "
                + $"who scored it chose “{low.Label}”.",
            CriticalFriendsText.Describe(comparison, comparison.Gaps[0]),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $": everyone in “Friends” who scored it chose “{high.Label}”, and everyone in “Autumn” who scored "
                + $"it chose “{low.Label}”.",
            SideBySideText.Describe(comparison, comparison.Gaps[0]),
            StringComparison.Ordinal
        );
        Assert.Equal("People in these rounds gave opposite answers on 4 enablers", SideBySideText.Headline(comparison));
    }

    [Fact]
    public void Rounds_OfOneOrOfTwoScales_CannotBeCompared()
    {
        var five = Round("Five", ConfidentialityMode.Open, [5, 5, 5]);
        var seven = new SideBySideRound(
            "Seven",
            RoundResults.Compute(
                ResponseSet.InOrderOfAppearance(SmallFramework.WithLevels(7), []),
                new(ConfidentialityMode.Open)
            )
        );

        Assert.Throws<ArgumentException>(() => RoundsSideBySide.Create([five]));
        Assert.Throws<ArgumentException>(() => RoundsSideBySide.Create([five, seven]));
        Assert.Throws<ArgumentException>(() => RoundsSideBySide.Create([.. Enumerable.Repeat(five, 7)]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rounds_OfTwoVersions_AreComparedByTheCrosswalk(bool laterFirst)
    {
        // 1.1 became 9.9, 1.2 was split, and the others did not change.
        var theme = Framework.Themes[0];
        var later = Later(
            Framework.Definition with
            {
                Version = "2",
                CaseStudies = [],
                Themes =
                [
                    theme with
                    {
                        Enablers =
                        [
                            theme.Enablers[0] with
                            {
                                Id = "9.9",
                                Indicators = [],
                            },
                            theme.Enablers[1] with
                            {
                                Indicators = [],
                            },
                            theme.Enablers[1] with
                            {
                                Id = "1.3",
                                Indicators = [],
                            },
                        ],
                    },
                    Framework.Themes[1],
                ],
                Crosswalk = new(
                    Framework.Definition.Id,
                    Framework.Definition.Version,
                    [new(["1.1"], ["9.9"]), new(["1.2"], ["1.2", "1.3"])]
                ),
            }
        );
        SideBySideRound[] rounds =
        [
            Round("Earlier", ConfidentialityMode.Open, [5, 5, 5]),
            new("Later", Compute(later, ConfidentialityMode.Open, [3, 3, 3])),
        ];
        var comparison = RoundsSideBySide.Create(laterFirst ? [rounds[1], rounds[0]] : rounds);

        Assert.Equal(
            laterFirst ? ["9.9", "2.1", "2.2"] : ["1.1", "2.1", "2.2"],
            comparison.Enablers.Select(item => item.Item.Id)
        );
        Assert.All(comparison.Enablers, item => Assert.Equal(2, item.Difference));
        Assert.Contains(
            laterFirst ? "2 enablers in “Later” are left out" : "1 enabler in “Earlier” is left out",
            SideBySideText.DescribeVersions(comparison),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rounds_WhoseAveragesLookAPointApart_HaveAGap()
    {
        // 3.96 and 3.00: the difference is 0.96, and a reader sees 4.0 and 3.0.
        var comparison = RoundsSideBySide.Create([
            Round("Strategic", ConfidentialityMode.Confidential, [3, .. Enumerable.Repeat(4, 24)]),
            Round("Operational", ConfidentialityMode.Confidential, [3, 3, 3, 3, 3]),
        ]);

        Assert.Equal(
            "Short 1.1: the average is 4.0 in “Strategic” and 3.0 in “Operational”.",
            SideBySideText.Describe(comparison, comparison.Gaps[0])
        );
    }

    private static Framework Later(FrameworkDefinition definition) =>
        Framework.From(definition).Value!.WithEarlier(Framework);

    private static SideBySideRound Round(string name, ConfidentialityMode mode, int[] scores) =>
        new(name, Compute(Framework, mode, scores));

    private static RoundResults Compute(Framework framework, ConfidentialityMode mode, int[] scores) =>
        RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                framework,
                [
                    .. scores.Select(
                        (score, person) =>
                            new Response(
                                $"person-{person}",
                                "",
                                "",
                                framework.Enablers.Aggregate(
                                    AnswerSet.Empty(framework),
                                    (answers, item) => answers.With(item, Answer.FromScore(score))
                                )
                            )
                    ),
                ]
            ),
            new(mode)
        );
}
