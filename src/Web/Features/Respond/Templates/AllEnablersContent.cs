using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Security.Forms;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>One participant's page with all enablers: the key of its template, and the content of its gaps.</summary>
/// <param name="Key">What differs between pages for the same framework, apart from the gaps.</param>
/// <param name="Framework">The framework, in the wording that the participant chose.</param>
/// <param name="Fields">The fields of the page.</param>
/// <param name="Ballot">The first ballot, with the participant's answers.</param>
/// <param name="NextStep">The next step, which is at the top of the page.</param>
/// <param name="Token">The hidden token of the form.</param>
internal sealed record AllEnablersContent(
    AllEnablersKey Key,
    Framework Framework,
    AllEnablersFields Fields,
    ParticipantBallotView Ballot,
    NextStep NextStep,
    string Token
)
{
    /// <summary>
    /// The name of the part with the score for an enabler. The score selects the version of the part.
    /// </summary>
    public const string ScorePart = "score";

    /// <summary>The name of the part with the description of an enabler.</summary>
    public const string DescriptionPart = "description";

    /// <summary>
    /// The name of the part with the notes on an enabler. The version of the part depends on whether there are any
    /// notes.
    /// </summary>
    public const string NotesPart = "notes";

    /// <summary>
    /// The name of the part with a question about the spectrum. The chosen position selects the version of the part.
    /// </summary>
    public const string SpectrumPart = "spectrum";

    /// <summary>The name of the part with the levels of the scale.</summary>
    public const string LevelsPart = "levels";

    /// <summary>The name of the gap for the next step's text, which contains the number of answers.</summary>
    public const string NextStepText = "next-step";

    private const string WithNotes = "notes";

    public static AllEnablersContent Create(
        HttpRequest request,
        AllEnablersPart part,
        Framework framework,
        ParticipantResponseView own,
        string token
    )
    {
        var step = NextStep.Create(own, part.Round);
        return new(
            new(
                $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}",
                part.WasSaved,
                own.PartnershipName,
                own.RoundName,
                own.Confidentiality.Mode,
                own.Enablers.Submitted,
                step.Text.Length == 0 ? step : step with { Text = NextStepText }
            ),
            framework,
            part.Fields,
            own.Enablers,
            step,
            token
        );
    }

    /// <summary>
    /// Gets the answer, such as “3”, that selects the version of a part; empty if there is no answer or only one
    /// version.
    /// </summary>
    public string GetAnswer(TemplateGap part) =>
        part.Name switch
        {
            ScorePart => GetStoredValue(Fields.GetRow(part.About).Score),
            NotesPart => HasNotes(Fields.GetRow(part.About)) ? WithNotes : "",
            SpectrumPart => GetStoredValue(Fields.Get(part.About)),
            DescriptionPart or LevelsPart => "",
            _ => throw new ArgumentException($"The page has no part {part.Name}.", nameof(part)),
        };

    /// <summary>Gets the text for a gap, before it is encoded for HTML.</summary>
    public string GetText(TemplateGap text) =>
        text.Name switch
        {
            AnswerForm.OriginalFieldName => AnswerForm.CreateEmpty(Fields.All).FormatOriginal(Ballot, Framework),
            FormToken.Name => Token,
            AnswerFormPage.SubmissionField => $"{Guid.NewGuid()}",
            NextStepText => NextStep.Text,
            _ => AnswerText.ForTextArea(GetStoredValue(Fields.Get(text.Name))),
        };

    private bool HasNotes(EnablerAnswerRow row) =>
        GetStoredValue(row.Working).Length > 0 || GetStoredValue(row.Evidence).Length > 0;

    private string GetStoredValue(AnswerField field) => field.GetStoredValue(Ballot, Framework);
}
