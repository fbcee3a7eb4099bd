using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Writing;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// One field of an answer form, with the name that is used to post it and to report problems with it, such as
/// <c>score:1.1</c> or <c>reflection:people-and-place</c>.
/// </summary>
/// <param name="Kind">The kind of answer.</param>
/// <param name="About">The id of the item, theme or challenge; empty for the spectrum and the priorities.</param>
public sealed record AnswerField(AnswerFieldKind Kind, string About = "")
{
    /// <summary>The name of the form control.</summary>
    public string Name { get; } =
        Kind switch
        {
            AnswerFieldKind.Score => AnswerNames.Score(About),
            AnswerFieldKind.Working => AnswerNames.Note(NoteKind.Working, About),
            AnswerFieldKind.Evidence => AnswerNames.Note(NoteKind.Evidence, About),
            AnswerFieldKind.Reflection => AnswerNames.Note(NoteKind.Reflection, About),
            AnswerFieldKind.Now => "spectrum-now",
            AnswerFieldKind.Wanted => "spectrum-wanted",
            AnswerFieldKind.Priorities => AnswerNames.Priorities,
            AnswerFieldKind.Examples => $"examples:{About}",
            AnswerFieldKind.Reach => $"reach:{About}",
            _ => AnswerNames.ChallengeNote(About),
        };

    /// <summary>The id of the form control, or of the first control if there are several.</summary>
    public string Id => FieldIds.Create(Name);

    /// <summary>Gets the stored value, in the format in which it is posted.</summary>
    public string GetStoredValue(ParticipantBallotView own, Framework framework) =>
        Kind switch
        {
            AnswerFieldKind.Score => own.Answers[framework.Find(About)!].ToText(framework.Scale),
            AnswerFieldKind.Working => own.GetNote(NoteKind.Working, About),
            AnswerFieldKind.Evidence => own.GetNote(NoteKind.Evidence, About),
            AnswerFieldKind.Reflection => own.GetNote(NoteKind.Reflection, About),
            AnswerFieldKind.Now => own.SpectrumNow,
            AnswerFieldKind.Wanted => own.SpectrumWanted,
            AnswerFieldKind.Priorities => string.Join(',', own.Priorities),
            _ => own.Challenges.FirstOrDefault(mark => mark.Challenge == About) is { } mark
                ? GetStoredChallengeValue(mark, framework)
                : "",
        };

    /// <summary>
    /// Converts a value to the format in which the <c>was</c> field stores it: the value itself or, for text, its
    /// fingerprint.
    /// </summary>
    public string ComputeMark(string value) =>
        Kind switch
        {
            AnswerFieldKind.Working
            or AnswerFieldKind.Evidence
            or AnswerFieldKind.Reflection
            or AnswerFieldKind.ChallengeNote => string.IsNullOrWhiteSpace(value) ? "" : Fingerprint.Compute(value),
            _ => value,
        };

    private string GetStoredChallengeValue(NamedChallenge mark, Framework framework) =>
        Kind switch
        {
            AnswerFieldKind.Examples => string.Join(
                ',',
                ChallengeFormValues.ListNamed(mark, ChallengeFormValues.Find(framework, About)!)
            ),
            AnswerFieldKind.Reach => ChallengeFormValues.FormatScope(mark.Reach),
            _ => mark.Note,
        };
}
