using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Security.Forms;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>One person's stored answers for the page with all enablers.</summary>
/// <param name="framework">The framework.</param>
/// <param name="fields">The fields of the page.</param>
/// <param name="ballot">The first ballot with the person's answers.</param>
/// <param name="token">The hidden token of the form.</param>
internal sealed class AllEnablersContent(
    Framework framework,
    AllEnablersFields fields,
    ParticipantBallotView ballot,
    string token
) : ITemplateContent
{
    /// <summary>The name of the part with the score of an enabler, selected by the score.</summary>
    public const string ScorePart = "score";

    /// <summary>The name of the part with the notes on an enabler, selected by whether there are any.</summary>
    public const string NotesPart = "notes";

    /// <summary>The name of the part with a position on the spectrum, selected by the position.</summary>
    public const string SpectrumPart = "spectrum";

    /// <summary>The answer that selects the part with notes.</summary>
    public const string WithNotes = "notes";

    /// <summary>The name of the field with the id of the next submission.</summary>
    public const string SubmissionField = "submission";

    public string GetAnswer(TemplateGap part) =>
        part.Name switch
        {
            ScorePart => ballot.Answers[framework.Find(part.About)!].ToText(framework.Scale),
            NotesPart => HasNotes(fields.GetRow(part.About)) ? WithNotes : "",
            SpectrumPart => fields.Get(part.About).GetStoredValue(ballot, framework),
            _ => "",
        };

    public string GetText(TemplateGap text) =>
        text.Name switch
        {
            AnswerForm.OriginalFieldName => AnswerForm.CreateEmpty(fields.All).FormatOriginal(ballot, framework),
            FormToken.Name => token,
            SubmissionField => $"{Guid.NewGuid()}",
            _ => AnswerText.ForTextArea(fields.Get(text.Name).GetStoredValue(ballot, framework)),
        };

    private bool HasNotes(EnablerAnswerRow row) =>
        row.Working.GetStoredValue(ballot, framework).Length > 0
        || row.Evidence.GetStoredValue(ballot, framework).Length > 0;
}
