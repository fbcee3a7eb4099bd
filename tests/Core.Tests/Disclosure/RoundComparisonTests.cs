using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class RoundComparisonTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Fact]
    public void Comparison_AcrossVersionsOfTheFramework_MatchesItemsByIdAndSaysWhatChanged()
    {
        var definition = SmallFramework.Definition();
        var theme = definition.Themes[0];
        var later = Made(
            definition with
            {
                Version = "2",
                Themes =
                [
                    theme with
                    {
                        Enablers =
                        [
                            theme.Enablers[0] with
                            {
                                Title = "Worded anew",
                            },
                            theme.Enablers[1] with
                            {
                                Id = "1.9",
                                Indicators = [],
                            },
                        ],
                    },
                    definition.Themes[1],
                ],
                CaseStudies = [],
            }
        );

        var comparison = RoundComparison.Compare(
            Round(Framework, 6, 2),
            Round(later, 6, 4),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );

        Assert.Equal(
            ["1.1", "2.1", "2.2"],
            comparison.Items.Where(item => item.Item.IsEnabler).Select(item => item.Item.Id)
        );
        Assert.All(comparison.Items, item => Assert.Equal(2, item.Change!.Mean));
        Assert.Equal(
            [
                "1.1 was “Title 1.1” and is now “Worded anew”.",
                "1.9 “Title 1.2” is new, so there is nothing to compare it with.",
                "1.2 “Title 1.2” has been removed.",
                "1.2a “Text 1.2a” has been removed.",
                "1.2b “Text 1.2b” has been removed.",
            ],
            comparison.Wording.Select(change => change.Sentence)
        );
    }

    [Fact]
    public void Comparison_OfIndicatorsThatWereAskedOnce_DoesNotHaveThem()
    {
        var comparison = RoundComparison.Compare(
            WithIndicators(Round(Framework, 6, 2), "1.1a", "1.1b", "1.2a"),
            WithIndicators(Round(Framework, 6, 4), "1.2a"),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );

        Assert.Contains(comparison.Items, change => change.Item.Id == "1.2a");
        Assert.DoesNotContain(comparison.Items, change => change.Item.Id is "1.1a" or "1.1b");
        Assert.Equal(["1.1"], comparison.ScoredOnce.Select(item => item.Id));
    }

    [Fact]
    public void Comparison_OnAnotherScale_ComparesNoAverages()
    {
        var comparison = RoundComparison.Compare(
            Round(Framework, 6, 2),
            Round(SmallFramework.WithLevels(4), 6, 4),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );

        Assert.All(comparison.Items, item => Assert.Null(item.Change));
        Assert.All(comparison.Items, item => Assert.Null(item.Paired));
        Assert.Contains(comparison.Wording, change => change.Id.Length == 0);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open, 6, 6, 6, "6")]
    [InlineData(ConfidentialityMode.Open, 6, 1, 1, "1")]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 10, "The same people: more moved up than down.")]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 5, "Partly the same people.")]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 4, null)]
    [InlineData(ConfidentialityMode.Confidential, 10, 10, 9, null)]
    [InlineData(ConfidentialityMode.Confidential, 10, 11, 10, null)]
    [InlineData(ConfidentialityMode.Confidential, 10, 15, 10, null)]
    [InlineData(ConfidentialityMode.Anonymous, 10, 10, 10, null)]
    public void Comparison_OfTheSamePeople_IsWordsOutsideModeOpen(
        ConfidentialityMode mode,
        int before,
        int after,
        int same,
        string? shown
    )
    {
        var comparison = RoundComparison.Compare(
            Round(Framework, before, 2),
            Round(Framework, after, 4, from: before - same),
            new(mode)
        );

        Assert.All(
            comparison.Items,
            item =>
                Assert.Equal(shown, item.Paired is { } paired ? $"{paired.Up}" : PairedChangeText.Describe(item.Words))
        );
        Assert.All(comparison.Items, item => Assert.True(mode == ConfidentialityMode.Open || item.Paired is null));
    }

    [Fact]
    public void Sentences_OfARise_SayFromWhereToWhereAndWhoIsTheSame()
    {
        var (before, after) = (Round(Framework, 6, 2), Round(Framework, 6, 4));

        Assert.Equal(
            "Up from 2.0 to 4.0. Mostly the same people: of the 6 people who scored it both times, 6 scored "
                + "higher, 0 lower and 0 the same.",
            ItemChangeText.Describe(RoundComparison.Compare(before, after, new(ConfidentialityMode.Open)).Items[0])
        );
        Assert.Equal(
            "Up from 2.0 to 4.0. The same people: more moved up than down.",
            ItemChangeText.Describe(
                RoundComparison.Compare(before, after, BeyondBoundaries.Core.Rounds.Confidentiality.Default).Items[0]
            )
        );
    }

    [Theory]
    [InlineData(2, 4, "gave a higher score")]
    [InlineData(4, 2, "gave a lower score")]
    [InlineData(3, 3, "gave the same score")]
    public void Sentences_AboutOnePersonInBothRounds_DoNotCount(int before, int after, string said) =>
        Assert.Contains(
            $"the one person who scored it both times {said}.",
            ItemChangeText.Describe(
                RoundComparison
                    .Compare(Round(Framework, 1, before), Round(Framework, 1, after), new(ConfidentialityMode.Open))
                    .Items[0]
            ),
            StringComparison.Ordinal
        );

    [Theory]
    // 2.54 to 3.02: the change is 0.48, and a reader sees 2.5 and 3.0.
    [InlineData(50, 127, 151, MeanChange.Up)]
    [InlineData(50, 151, 127, MeanChange.Down)]
    // 2.48 to 3.00: the change is 0.52, and a reader sees 2.5 and 3.0 too.
    [InlineData(50, 124, 150, MeanChange.Up)]
    // 2.44 to 2.92: the change is 0.48 again, and a reader sees 2.4 and 2.9.
    [InlineData(50, 122, 146, MeanChange.Up)]
    // 2.46 to 2.94: the same change, but a reader sees 2.5 and 2.9.
    [InlineData(50, 123, 147, MeanChange.AboutTheSame)]
    public void Change_OfAnAverage_AgreesWithTheAveragesThatAReaderSees(
        int people,
        int before,
        int after,
        MeanChange expected
    )
    {
        var (earlier, later) = (Scores(people, before), Scores(people, after));

        var item = RoundComparison.Compare(earlier, later, new(ConfidentialityMode.Confidential)).Items[0];

        Assert.Equal(expected, item.Change!.MeanFlag);
        var seen =
            decimal.Parse(item.After.MeanDisplay!, CultureInfo.InvariantCulture)
            - decimal.Parse(item.Before.MeanDisplay!, CultureInfo.InvariantCulture);
        Assert.Equal(expected == MeanChange.AboutTheSame, Math.Abs(seen) < 0.5m);
    }

    [Fact]
    public void Change_OfASecondVote_AgreesWithTheAveragesThatAReaderSees()
    {
        var first = RoundResults.Compute(Scores(50, 127), new(ConfidentialityMode.Open)).Items[0];
        var again = RoundResults.Compute(Scores(50, 151), new(ConfidentialityMode.Open)).Items[0];

        Assert.StartsWith(
            "The average went up from 2.5 to 3.0",
            SecondVoteText.Describe(first with { SecondVote = again, HasSecondVote = true }),
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// Creates people who give every enabler a score of 2, 3 or 4. The scores for each enabler add up to this sum.
    /// </summary>
    private static ResponseSet Scores(int people, int sum)
    {
        return ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(person => new Response(
                        $"person-{person}",
                        "",
                        "",
                        Framework.Enablers.Aggregate(
                            AnswerSet.Empty(Framework),
                            (answers, item) => answers.With(item, Answer.FromScore(ScoreOf(person)))
                        )
                    )),
            ]
        );

        int ScoreOf(int person) => 2 + (person < sum - (2 * people) ? 1 : 0) + (person < sum - (3 * people) ? 1 : 0);
    }

    private static ResponseSet WithIndicators(ResponseSet set, params string[] indicators) =>
        set with
        {
            Responses =
            [
                .. set.Responses.Select(response =>
                    response with
                    {
                        Answers = indicators.Aggregate(
                            response.Answers,
                            (answers, id) => answers.With(set.Framework.Find(id)!, Answer.FromScore(3))
                        ),
                    }
                ),
            ],
        };

    private static Framework Made(FrameworkDefinition definition) =>
        Framework.From(definition) is var made && made.TryGetValue(out var framework)
            ? framework
            : throw new InvalidOperationException(string.Join("; ", made.Problems));

    /// <summary>Creates people who all give every enabler the same score. Their ids start at a given number.</summary>
    private static ResponseSet Round(Framework framework, int people, int score, int from = 0) =>
        ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    .Range(from, people)
                    .Select(person => new Response(
                        $"person-{person}",
                        "",
                        "",
                        framework.Enablers.Aggregate(
                            AnswerSet.Empty(framework),
                            (answers, item) => answers.With(item, Answer.FromScore(score))
                        )
                    )),
            ]
        );
}
