using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>One thing that a form asks, by the name under which it is posted and refused, such as <c>score:1.1</c> or <c>reflection:people-and-place</c>.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="About">Id of the item, theme or challenge; empty for the spectrum.</param>
public sealed record AnswerField(AnswerFieldKind Kind, string About = "")
{
    /// <summary>The name of its control.</summary>
    public string Name { get; } = Kind switch
    {
        AnswerFieldKind.Score => $"score:{About}",
        AnswerFieldKind.Working => $"working:{About}",
        AnswerFieldKind.Evidence => $"evidence:{About}",
        AnswerFieldKind.Reflection => $"reflection:{About}",
        AnswerFieldKind.Now => "spectrum-now",
        AnswerFieldKind.Wanted => "spectrum-wanted",
        AnswerFieldKind.Examples => $"examples:{About}",
        AnswerFieldKind.Reach => $"reach:{About}",
        _ => $"challenge-note:{About}",
    };

    /// <summary>The id of its control, or of the first of them.</summary>
    public string Id => FieldIds.Of(Name);

    /// <summary>What is stored of it, as it is posted.</summary>
    public string Stored(OwnBallot own, Framework framework) => Kind switch
    {
        AnswerFieldKind.Score => own.Answers[framework.Find(About)!].ToString(),
        AnswerFieldKind.Working => own.NoteOf(NoteKind.Working, About),
        AnswerFieldKind.Evidence => own.NoteOf(NoteKind.Evidence, About),
        AnswerFieldKind.Reflection => own.NoteOf(NoteKind.Reflection, About),
        AnswerFieldKind.Now => own.SpectrumNow,
        AnswerFieldKind.Wanted => own.SpectrumWanted,
        _ => own.Challenges.FirstOrDefault(mark => mark.Challenge == About) is { } mark ? StoredOf(mark, framework) : "",
    };

    /// <summary>What stands for a value in <c>was</c>: the value itself, or the fingerprint of a text.</summary>
    public string MarkOf(string value) => Kind switch
    {
        AnswerFieldKind.Working or AnswerFieldKind.Evidence or AnswerFieldKind.Reflection or AnswerFieldKind.ChallengeNote =>
            string.IsNullOrWhiteSpace(value) ? "" : Fingerprint.Of(value),
        _ => value,
    };

    private string StoredOf(ChallengeMark mark, Framework framework) => Kind switch
    {
        AnswerFieldKind.Examples => string.Join(',', ChallengeAnswers.NamedIn(mark, ChallengeAnswers.Find(framework, About)!)),
        AnswerFieldKind.Reach => ChallengeAnswers.WordOf(mark.Reach),
        _ => mark.Note,
    };
}
