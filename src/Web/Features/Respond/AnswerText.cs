using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>Describes a participant's own answer.</summary>
internal static class AnswerText
{
    public const string Conflict =
        "This answer has been changed in another window or on another device since you opened this page. Save "
        + "again to keep what you entered here";

    public const string ReviewConflict =
        "Your answers have been changed in another window or on another device since you opened this page. "
        + "Check them again, then submit";

    /// <summary>
    /// Prepares text for a text area. A browser drops a line break at the start of a text area, so if the text begins
    /// with one, this method adds another.
    /// </summary>
    public static string ForTextArea(string text) => text.StartsWith('\n') ? $"\n{text}" : text;

    /// <summary>Describes an answer for the task list.</summary>
    public static string DescribeState(BeyondBoundaries.Core.Rounds.Answer answer, Scale scale) =>
        answer switch
        {
            { IsScore: true } => $"Scored {answer.ScoreOn(scale)}",
            { IsSkip: true } => "Skipped",
            _ => "Not answered",
        };

    /// <summary>
    /// Describes an answer in full: a score with its label, a skip with its meaning, or “Not answered”.
    /// </summary>
    public static string Describe(BeyondBoundaries.Core.Rounds.Answer answer, Scale scale) =>
        answer switch
        {
            { IsScore: true } => $"{answer.ScoreOn(scale)}, {scale.At(answer.ScoreOn(scale)).Label}",
            { IsSkip: true } => $"Skipped. {scale.Skip}",
            _ => "Not answered",
        };

    /// <summary>Describes the value of a field in words, for the message about a conflict.</summary>
    public static string DescribeField(AnswerField field, string value, Framework framework) =>
        (field.Kind, value) switch
        {
            (AnswerFieldKind.Score, _) => Describe(
                BeyondBoundaries.Core.Rounds.Answer.Parse(value, framework.Scale)
                    ?? BeyondBoundaries.Core.Rounds.Answer.NotAnswered,
                framework.Scale
            ),
            (_, "") => "Nothing",
            (AnswerFieldKind.Now or AnswerFieldKind.Wanted, _) => framework
                .Definition.Spectrum!.Positions.First(position => position.Id == value)
                .Title,
            (AnswerFieldKind.Examples, _) => string.Join(
                "; ",
                value.Split(',').Select(place => GetExample(ChallengeFormValues.Find(framework, field.About)!, place))
            ),
            (AnswerFieldKind.Priorities, _) => string.Join(
                "; ",
                value.Split(',').Select(enabler => framework.Find(enabler)?.Short ?? enabler)
            ),
            (AnswerFieldKind.Reach, _) => DescribeScope(value),
            _ => value,
        };

    /// <summary>Describes the scope for action on a challenge.</summary>
    public static string DescribeScope(string reach) =>
        reach switch
        {
            "gift" => "It is in our gift",
            "influence" => "We can influence it",
            "around" => "We must work around it",
            _ => "I cannot say",
        };

    private static string GetExample(Challenge challenge, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < challenge.Examples.Count
            ? challenge.Examples[index]
            : NamedChallenge.Other;
}
