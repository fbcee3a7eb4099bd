using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes the page that comes before the enablers: how to score, questions about the participant, and who will see
/// what.
/// </summary>
internal static class OpeningPage
{
    /// <summary>Returns the instructions for scoring, as text.</summary>
    public static string HowToScore(Framework framework) =>
        $"{framework.Scale.Question} {PaperText.MarkEach} {PaperText.Correct}";

    public static SafeMarkup Render(PrintedPage sheet)
    {
        var question = sheet.Framework.Scale.Question;
        return PageFrame.Render(
            sheet,
            sheet.Page.Heading,
            SafeMarkup.From(
                $"""
                <p class="paper-question">{question} <strong>{PaperText.MarkEach}</strong> {PaperText.Correct}</p>
                {ParticipantFields.Render(sheet)}
                {ConfidentialityNotice.Render(sheet)}
                """
            )
        );
    }
}
