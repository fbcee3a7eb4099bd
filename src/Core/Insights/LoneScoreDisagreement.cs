using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds a disagreement between one person and everyone else, if at least five people scored. There is such a
/// disagreement if one person's score is two points or more from the median, and all the other scores are within one
/// point of the median.
/// </summary>
internal static class LoneScoreDisagreement
{
    public const string Question = "What might the rest of us be missing?";

    /// <summary>The minimum number of people who must have scored before one score is compared with the rest.</summary>
    private const int MinPeople = 5;

    /// <summary>
    /// Returns the disagreement, if there is one. It names the person only in open mode, because results in the other
    /// modes contain no names.
    /// </summary>
    public static IEnumerable<Disagreement> Find(RoundResults results, ItemResult result)
    {
        if (FindLoneScore(result.Figures.Tally) is not { } score)
        {
            yield break;
        }

        var tally = result.Figures.Tally!;
        var others = tally.Scores.Where(one => one != score && tally[one] > 0).ToList();
        var who = results.People.FirstOrDefault(person =>
            person.Answers[result.Item] is { IsScore: true } answer && answer.ScoreOn(results.Framework.Scale) == score
        );
        yield return new(
            DisagreementKind.LoneScore,
            result,
            "One score far from the rest",
            $"{who?.Name ?? "One person"} scored it {score}. The other {tally.N - 1} people scored it "
                + $"{ScoreText.Range(others[0], others[^1])}.",
            Question
        );
    }

    /// <summary>
    /// Finds the score that is far from the rest; null when there is none or the counts are suppressed.
    /// </summary>
    public static int? FindLoneScore(Tally? tally)
    {
        if (tally is not { N: >= MinPeople } || CentralTendency.Median(tally) is not { } median)
        {
            return null;
        }

        // Distances are measured in half points, because a median may lie between two scores.
        var middle = median.RoundedParts(2);
        var apart = tally.Scores.Where(score => tally[score] > 0 && Math.Abs((2 * score) - middle) > 2).ToList();
        return apart is [var alone] && tally[alone] == 1 && Math.Abs((2 * alone) - middle) >= 4 ? alone : null;
    }
}
