using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>Converts a posted form to the change that the store saves.</summary>
internal static class ResponseChangeFactory
{
    private static readonly AnswerField Priorities = new(AnswerFieldKind.Priorities);

    /// <summary>Creates the change, or returns a problem for each invalid value.</summary>
    /// <param name="form">The posted form.</param>
    /// <param name="framework">The round's framework.</param>
    /// <param name="stored">The stored answers; can be null if only scores and notes have been changed.</param>
    /// <param name="submission">The submission; null if the answers are only saved, not submitted.</param>
    public static Result<ResponseChange> Create(
        AnswerForm form,
        Framework framework,
        ParticipantBallotView? stored,
        Submission? submission
    )
    {
        var problems = form
            .Changed.Where(field => !IsValid(field, form.GetValue(field, stored, framework), framework))
            .Select(field => new Problem("not-an-answer", DescribeChoices(field, framework), field.Name))
            .ToList();
        if (problems.Count > 0)
        {
            return Result<ResponseChange>.Failure(problems);
        }

        return new ResponseChange
        {
            Scores =
            [
                .. form
                    .Changed.Where(field => field.Kind == AnswerFieldKind.Score)
                    .Select(field => new ScoreChange(
                        framework.Find(field.About)!,
                        BeyondBoundaries
                            .Core.Rounds.Answer.Parse(form.GetValue(field, stored, framework), framework.Scale)!
                            .Value,
                        form.FindOriginal(field) is { } began
                            ? BeyondBoundaries.Core.Rounds.Answer.Parse(began, framework.Scale)
                                ?? BeyondBoundaries.Core.Rounds.Answer.NotAnswered
                            : null
                    )),
            ],
            Notes =
            [
                .. form
                    .Changed.Where(field => GetNoteKind(field) is not null)
                    .Select(field => new NoteChange(
                        GetNoteKind(field)!.Value,
                        field.About,
                        form.GetValue(field, stored, framework),
                        form.FindOriginal(field)
                    )),
            ],
            Spectrum = form.Changed.Any(field => field.Kind is AnswerFieldKind.Now or AnswerFieldKind.Wanted)
                ? CreateSpectrum(form, framework, stored)
                : null,
            Challenges = form.Changed.Any(IsAboutChallenge) ? CreateChallenges(form, framework, stored) : null,
            OriginalChallengesHash = form.Changed.Any(IsAboutChallenge) ? stored?.ChallengesFingerprint : null,
            Priorities = form.Changed.Contains(Priorities)
                ? SplitPriorities(form.GetValue(Priorities, stored, framework))
                : null,
            OriginalPriorities = form.Changed.Contains(Priorities)
                ? form.FindOriginal(Priorities) is { } opened
                    ? SplitPriorities(opened)
                    : null
                : null,
            Submission = submission,
        };
    }

    private static SpectrumChange CreateSpectrum(AnswerForm form, Framework framework, ParticipantBallotView? stored)
    {
        var (now, wanted) = (new AnswerField(AnswerFieldKind.Now), new AnswerField(AnswerFieldKind.Wanted));
        return new(
            form.GetValue(now, stored, framework),
            form.GetValue(wanted, stored, framework),
            form.Changed.Contains(now) ? form.FindOriginal(now) : stored?.SpectrumNow,
            form.Changed.Contains(wanted) ? form.FindOriginal(wanted) : stored?.SpectrumWanted
        );
    }

    private static List<NamedChallenge> CreateChallenges(
        AnswerForm form,
        Framework framework,
        ParticipantBallotView? stored
    )
    {
        string Value(AnswerFieldKind kind, Challenge challenge) =>
            form.GetValue(new(kind, challenge.Id), stored, framework);
        return
        [
            .. framework
                .Definition.Challenges.Select(challenge =>
                    ChallengeFormValues.CreateNamedChallenge(
                        challenge,
                        Value(AnswerFieldKind.Examples, challenge),
                        Value(AnswerFieldKind.Reach, challenge),
                        Value(AnswerFieldKind.ChallengeNote, challenge)
                    )
                )
                .OfType<NamedChallenge>(),
        ];
    }

    private static string[] SplitPriorities(string value) => value.Length == 0 ? [] : value.Split(',');

    private static bool IsValid(AnswerField field, string value, Framework framework) =>
        field.Kind switch
        {
            AnswerFieldKind.Score => BeyondBoundaries.Core.Rounds.Answer.Parse(value, framework.Scale) is not null,
            AnswerFieldKind.Now or AnswerFieldKind.Wanted => value.Length == 0
                || framework.Definition.Spectrum?.Positions.Any(position => position.Id == value) == true,
            AnswerFieldKind.Priorities => PriorityVote.IsValid(SplitPriorities(value), framework),
            _ => true,
        };

    private static string DescribeChoices(AnswerField field, Framework framework) =>
        field.Kind switch
        {
            AnswerFieldKind.Score => $"Select a score {ScaleText.Range(framework.Scale)}, or “{framework.Scale.Skip}”",
            AnswerFieldKind.Priorities =>
                $"Select no more than {CountText.Enablers(PriorityVote.MaxChoicesOf(framework))}",
            _ => "Select one of the options",
        };

    private static bool IsAboutChallenge(AnswerField field) =>
        field.Kind is AnswerFieldKind.Examples or AnswerFieldKind.Reach or AnswerFieldKind.ChallengeNote;

    private static NoteKind? GetNoteKind(AnswerField field) =>
        field.Kind switch
        {
            AnswerFieldKind.Working => NoteKind.Working,
            AnswerFieldKind.Evidence => NoteKind.Evidence,
            AnswerFieldKind.Reflection => NoteKind.Reflection,
            _ => null,
        };
}
