using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class OwnScoreTextTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    [Theory]
    [InlineData(
        6,
        5,
        3,
        "Your score is furthest from the average on “Short 1.1”: you scored 5, and the average is 3.0"
    )]
    [InlineData(6, 3, 3, "Where an average is shown, your score is less than a point from it")]
    // Without a disclosed average, there is nothing to compare a participant's scores with.
    [InlineData(4, 5, 3, "Your own scores")]
    public void Headline_OfOwnScores_ComparesWithDisclosedAveragesAlone(int people, int own, int others, string said)
    {
        var results = RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(
                Framework,
                [.. Enumerable.Range(0, people).Select(i => new Response($"p{i}", "", "", Scored(others)))]
            ),
            new(ConfidentialityMode.Confidential)
        );

        Assert.Equal(said, OwnScoreText.Headline(results, Scored(own)));
    }

    private static AnswerSet Scored(int score) =>
        AnswerSet.Empty(Framework).With(Framework.Enablers[0], Answer.FromScore(score));
}
