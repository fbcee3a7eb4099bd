using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>Parses the scores keyed in from a paper sheet: one character for each enabler, in order.</summary>
public static class PaperScoreParser
{
    /// <summary>The character for a skip. A capital S is also accepted.</summary>
    public const char Skip = 's';

    /// <summary>The character for an enabler that was left blank.</summary>
    public const char Blank = '-';

    /// <summary>Parses the keyed-in text.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="keys">
    /// One character for each enabler: its score, <c>s</c> for a skip or <c>-</c> for a blank. Spaces are ignored.
    /// </param>
    /// <returns>The answers, or every problem, with the field <c>keys</c>.</returns>
    public static Result<AnswerSet> Parse(Framework framework, string? keys)
    {
        var typed = (keys ?? "").Where(key => !char.IsWhiteSpace(key)).ToList();
        if (typed.Count != framework.Enablers.Count)
        {
            return new Problem(
                "keys-count",
                $"Key in {framework.Enablers.Count} "
                    + $"{(framework.Enablers.Count == 1 ? "character" : "characters")}, one for each enabler. You "
                    + $"keyed in {typed.Count}",
                "keys"
            );
        }

        var problems = new List<Problem>();
        var answers = AnswerSet.Empty(framework);
        foreach (var (item, key) in framework.Enablers.Zip(typed))
        {
            if (Answer(key, framework.Scale) is { } answer)
            {
                answers = answers.With(item, answer);
            }
            else
            {
                problems.Add(
                    new(
                        "key",
                        $"“{key}” is not a score for {item.Id}. Use {framework.Scale.DescribeScores()}, {Skip} "
                            + $"for a skip or {Blank} for a blank",
                        "keys"
                    )
                );
            }
        }

        if (problems.Count == 0 && answers.CountAnswered(framework.Enablers) == 0)
        {
            return new Problem(
                ProblemCodes.NothingAnswered,
                "This sheet has no scores or skips, so it does not count. You do not need to key it in",
                "keys"
            );
        }

        return problems.Count == 0 ? answers : Result<AnswerSet>.Failure(problems);
    }

    private static Answer? Answer(char key, Scale scale) =>
        char.ToLowerInvariant(key) switch
        {
            Skip => BeyondBoundaries.Core.Rounds.Answer.Skip,
            Blank or '–' or '−' => BeyondBoundaries.Core.Rounds.Answer.NotAnswered,
            _ => BeyondBoundaries.Core.Rounds.Answer.Parse([key], scale),
        };
}
