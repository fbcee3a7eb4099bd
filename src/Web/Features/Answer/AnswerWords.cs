using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>A participant's own answer in words.</summary>
internal static class AnswerWords
{
    /// <summary>For the task list.</summary>
    public static string State(Core.Rounds.Answer answer) => answer switch
    {
        { IsScore: true } => $"Scored {answer.Code}",
        { IsSkip: true } => "Skipped",
        _ => "Not answered",
    };

    /// <summary>For checking: the score with its label.</summary>
    public static string Whole(Core.Rounds.Answer answer, Scale scale) => answer switch
    {
        { IsScore: true } => $"{answer.Code}, {scale.Levels[answer.Code - 1].Label}",
        { IsSkip: true } => $"Skipped. {scale.Skip}",
        _ => "Not answered",
    };
}
