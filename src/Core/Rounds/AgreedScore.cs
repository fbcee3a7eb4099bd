using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// The score that the partnership agreed on after discussion. It is shown next to the average and never replaces it.
/// </summary>
/// <param name="Score">A score on the scale.</param>
/// <param name="Why">The reason, as written; may be empty.</param>
/// <param name="Dissent">The dissent, as written; may be empty.</param>
public sealed record AgreedScore(int Score, string Why, string Dissent)
{
    /// <summary>The maximum number of characters (UTF-16 code units) in the reason or the dissent.</summary>
    public const int MaxCharacters = 2_000;

    /// <summary>Checks what a facilitator typed.</summary>
    /// <param name="score">The score.</param>
    /// <param name="why">The reason, or nothing.</param>
    /// <param name="dissent">The dissent, or nothing.</param>
    /// <param name="scale">The scale.</param>
    /// <returns>
    /// The agreed score, or every problem, with the field <c>score</c>, <c>why</c> or <c>dissent</c>.
    /// </returns>
    public static Result<AgreedScore> From(string? score, string? why, string? dissent, Scale scale)
    {
        var problems = new List<Problem>();
        var answer = Answer.Parse(score, scale);
        if (answer is not { IsScore: true })
        {
            problems.Add(
                new(
                    "no-score",
                    "Select the score that you agreed on, "
                        + $"{(scale.Levels.Count == 2 ? "" : "from ")}{scale.DescribeScores()}",
                    "score"
                )
            );
        }

        problems.AddRange(FreeTextRules.FindProblems(why, MaxCharacters, "why", "The reason"));
        problems.AddRange(
            FreeTextRules.FindProblems(dissent, MaxCharacters, "dissent", "Your answer to “Does anyone disagree?”")
        );
        return problems.Count == 0
            ? new AgreedScore(answer!.Value.ScoreOn(scale), FreeTextRules.Clean(why), FreeTextRules.Clean(dissent))
            : Result<AgreedScore>.Failure(problems);
    }
}
