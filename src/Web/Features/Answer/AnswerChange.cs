using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What a form changes, for the store.</summary>
internal static class AnswerChange
{
    /// <summary>The change, or what is no answer in it.</summary>
    /// <param name="form">The form as it was sent.</param>
    /// <param name="framework">The framework of the round.</param>
    /// <param name="stored">What is stored; a form of scores and notes alone does not need it.</param>
    /// <param name="submission">Whether it also submits.</param>
    public static Result<ResponseChange> Of(AnswerForm form, Framework framework, OwnBallot? stored, Submission? submission)
    {
        var problems = form.Changed.Where(field => !IsAnswer(field, form.Value(field, stored, framework), framework))
            .Select(field => new Problem("not-an-answer", WhatToChoose(field, framework), field.Name))
            .ToList();
        if (problems.Count > 0)
        {
            return Result<ResponseChange>.Failed(problems);
        }

        return new ResponseChange
        {
            Scores = [.. form.Changed.Where(field => field.Kind == AnswerFieldKind.Score).Select(field => new ScoreChange(
                framework.Find(field.About)!,
                Core.Rounds.Answer.Parse(form.Value(field, stored, framework), framework.Levels)!.Value,
                form.Began(field) is { } began ? Core.Rounds.Answer.Parse(began, framework.Levels) ?? Core.Rounds.Answer.NotAnswered : null))],
            Notes = [.. form.Changed.Where(field => KindOf(field) is not null).Select(field =>
                new NoteChange(KindOf(field)!.Value, field.About, form.Value(field, stored, framework), form.Began(field)))],
            Spectrum = form.Changed.Any(field => field.Kind is AnswerFieldKind.Now or AnswerFieldKind.Wanted) ? Spectrum(form, framework, stored) : null,
            Challenges = form.Changed.Any(IsAboutChallenge) ? Challenges(form, framework, stored) : null,
            ChallengesWere = form.Changed.Any(IsAboutChallenge) ? stored?.ChallengesFingerprint : null,
            Submission = submission,
        };
    }

    private static SpectrumChange Spectrum(AnswerForm form, Framework framework, OwnBallot? stored)
    {
        var (now, wanted) = (new AnswerField(AnswerFieldKind.Now), new AnswerField(AnswerFieldKind.Wanted));
        return new(
            form.Value(now, stored, framework),
            form.Value(wanted, stored, framework),
            form.Changed.Contains(now) ? form.Began(now) : stored?.SpectrumNow,
            form.Changed.Contains(wanted) ? form.Began(wanted) : stored?.SpectrumWanted);
    }

    private static List<ChallengeMark> Challenges(AnswerForm form, Framework framework, OwnBallot? stored)
    {
        string Value(AnswerFieldKind kind, Challenge challenge) => form.Value(new(kind, challenge.Id), stored, framework);
        return
        [
            .. framework.Definition.Challenges
                .Select(challenge => ChallengeAnswers.MarkOf(
                    challenge,
                    Value(AnswerFieldKind.Examples, challenge),
                    Value(AnswerFieldKind.Reach, challenge),
                    Value(AnswerFieldKind.ChallengeNote, challenge)))
                .OfType<ChallengeMark>(),
        ];
    }

    private static bool IsAnswer(AnswerField field, string value, Framework framework) => field.Kind switch
    {
        AnswerFieldKind.Score => Core.Rounds.Answer.Parse(value, framework.Levels) is not null,
        AnswerFieldKind.Now or AnswerFieldKind.Wanted => value.Length == 0 || framework.Definition.Spectrum?.Positions.Any(position => position.Id == value) == true,
        _ => true,
    };

    private static string WhatToChoose(AnswerField field, Framework framework) => field.Kind == AnswerFieldKind.Score
        ? $"Choose a score from 1 to {framework.Levels}, or that you have no experience or knowledge of this"
        : "Choose one of the pictures";

    private static bool IsAboutChallenge(AnswerField field) =>
        field.Kind is AnswerFieldKind.Examples or AnswerFieldKind.Reach or AnswerFieldKind.ChallengeNote;

    private static NoteKind? KindOf(AnswerField field) => field.Kind switch
    {
        AnswerFieldKind.Working => NoteKind.Working,
        AnswerFieldKind.Evidence => NoteKind.Evidence,
        AnswerFieldKind.Reflection => NoteKind.Reflection,
        _ => null,
    };
}
