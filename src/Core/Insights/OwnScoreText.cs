using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Describes how a participant's own scores compare with the whole group's averages. Only that participant may see this
/// comparison.
/// </summary>
public static class OwnScoreText
{
    private const string NoComparison = "Your own scores";

    /// <summary>
    /// Writes a heading that names the enabler on which the participant's score differs most from the average, if the
    /// difference is at least a point. On a two-level scale, the heading makes no comparison.
    /// </summary>
    /// <param name="results">The disclosed results.</param>
    /// <param name="own">The participant's own answers.</param>
    public static string Headline(RoundResults results, AnswerSet own)
    {
        var known = results
            .Enablers.Where(result => result.Figures.Mean is not null && own[result.Item].IsScore)
            .Select(result => (Result: result, Score: own[result.Item].ScoreOn(results.Framework.Scale)))
            .Select(one => (one.Result, one.Score, Distance: DistanceOf(one.Result, one.Score)))
            .ToList();
        return known switch
        {
            [] => NoComparison,
            _ when results.Framework.Scale.Levels.Count == 2 => NoComparison,
            _ when known.MaxBy(one => one.Distance) is { Distance: >= 1 } most =>
                $"Your score is furthest from the average on “{most.Result.Item.Short}”: you scored "
                    + $"{most.Score}, and the average is {most.Result.Figures.MeanDisplay}",
            _ => "Where an average is shown, your score is less than a point from it",
        };
    }

    private static double DistanceOf(ItemResult result, int score) =>
        Math.Abs(score - result.Figures.Mean!.Value.Value);
}
