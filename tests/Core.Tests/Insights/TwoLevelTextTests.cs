using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

/// <summary>
/// Tests that texts about results on a scale with 2 levels describe percentages, and never an average.
/// </summary>
public sealed class TwoLevelTextTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(2);

    [Theory]
    [InlineData(9, 3)]
    [InlineData(12, 12)]
    [InlineData(0, 12)]
    public void Texts_AboutTwoLevels_DoNotMentionAnAverage(int firstYes, int secondYes)
    {
        var round = Round(firstYes, secondYes);
        var results = RoundResults.Compute(round, Confidentiality.Default);
        var comparison = RoundComparison.Compare(round, Round(secondYes, firstYes), Confidentiality.Default);
        string[] texts =
        [
            ChartHeadlineText.AllEnablers(results),
            .. Framework
                .Themes.SelectMany(theme => theme.Enablers)
                .Select(one => ChartHeadlineText.Indicators(results, one)),
            OwnScoreText.Headline(results, round.Responses[0].Answers),
            .. RoundFindings
                .Find(results)
                .SelectMany(finding => new[] { finding.Label, finding.Headline, finding.Detail }),
            .. results.Enablers.Select(PriorityReasonText.Describe),
            .. Framework.Themes.Select(theme => ThemeHeadlineText.Describe(results, theme)),
            .. results.Enablers.Select(SecondVoteText.Describe).OfType<string>(),
            ChartHeadlineText.Change(comparison),
            .. comparison.Items.Select(ItemChangeText.Describe),
        ];

        Assert.All(texts, text => Assert.DoesNotContain("average", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Headline_OfAllEnablers_NamesTheLowestAndTheHighestPercentage() =>
        Assert.Equal(
            "All 4 enablers: percentages from 25% Yes for “Short 1.2” to 75% Yes for “Short 1.1”",
            ChartHeadlineText
                .AllEnablers(RoundResults.Compute(Round(9, 3), Confidentiality.Default))
                .Replace("Label 2", "Yes", StringComparison.Ordinal)
        );

    private static ResponseSet Round(int firstYes, int secondYes) =>
        ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(person => new Response(
                        $"person-{person}",
                        "",
                        "",
                        AnswerSet
                            .Empty(Framework)
                            .With(Framework.Enablers[0], Answer.FromScore(person < firstYes ? 2 : 1))
                            .With(Framework.Enablers[1], Answer.FromScore(person < secondYes ? 2 : 1))
                    )),
            ]
        );
}
