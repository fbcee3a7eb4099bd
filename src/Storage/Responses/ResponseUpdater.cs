using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Applies a change to the rows of a response, and reports conflicts with changes made elsewhere.</summary>
internal static class ResponseUpdater
{
    /// <summary>
    /// Changes the response, lists in <paramref name="edit"/> the notes and challenges to add, change or remove, and
    /// returns the problems. If there are any problems, the rows must not be saved.
    /// </summary>
    public static List<Problem> Apply(
        ResponseEdit edit,
        ResponseRow response,
        Framework framework,
        Ballot ballot,
        ResponseChange change
    )
    {
        var problems = new List<Problem>();
        if (
            change.Submission?.Reviewed is { } reviewed
            && reviewed != ParticipantBallotMapper.Create(response, ballot, BallotStatus.Open, framework).Fingerprint
        )
        {
            problems.Add(StorageProblems.Conflict(""));
        }

        ApplyScores(response, framework, change.Scores, problems);
        foreach (var note in change.Notes)
        {
            ApplyNote(edit, response, note, problems);
        }

        if (change.Spectrum is { } spectrum)
        {
            if (
                IsConflict(response.SpectrumNow ?? "", spectrum.OriginalNow, spectrum.Now)
                || IsConflict(response.SpectrumWanted ?? "", spectrum.OriginalWanted, spectrum.Wanted)
            )
            {
                problems.Add(StorageProblems.Conflict(AnswerNames.Spectrum));
            }

            response.SpectrumNow = spectrum.Now.Length == 0 ? null : spectrum.Now;
            response.SpectrumWanted = spectrum.Wanted.Length == 0 ? null : spectrum.Wanted;
        }

        if (change.Challenges is { } marks)
        {
            var stored = ParticipantBallotMapper.Create(response, ballot, BallotStatus.Open, framework);
            var wanted = stored with { Challenges = [.. marks.Select(ToStored)] };
            if (IsConflict(stored.ChallengesFingerprint, change.OriginalChallengesHash, wanted.ChallengesFingerprint))
            {
                problems.Add(StorageProblems.Conflict(AnswerNames.Challenges));
            }

            ApplyChallenges(edit, response, marks);
        }

        if (change.Priorities is { } priorities)
        {
            var wanted = FormatPriorities(priorities, framework);
            var was = change.OriginalPriorities is { } opened ? FormatPriorities(opened, framework) : null;
            if (IsConflict(response.Priorities ?? "", was, wanted))
            {
                problems.Add(StorageProblems.Conflict(AnswerNames.Priorities));
            }

            response.Priorities = wanted.Length == 0 ? null : wanted;
        }

        return problems;
    }

    private static void ApplyScores(
        ResponseRow response,
        Framework framework,
        IReadOnlyList<ScoreChange> scores,
        List<Problem> problems
    )
    {
        if (scores.Count == 0)
        {
            return;
        }

        var answers = AnswerSet.FromCodes(framework, response.Scores);
        foreach (var score in scores)
        {
            if (score.Original is { } was && answers[score.Item] != was && answers[score.Item] != score.Answer)
            {
                problems.Add(StorageProblems.Conflict(AnswerNames.Score(score.Item.Id)));
            }

            answers = answers.With(score.Item, score.Answer);
        }

        response.Scores = answers.Codes.ToArray();
    }

    private static void ApplyNote(ResponseEdit edit, ResponseRow response, NoteChange note, List<Problem> problems)
    {
        var row = response.Notes.Find(row => row.Kind == note.Kind && row.About == note.About);
        var text = StoredText.From(note.Text);
        var stored = row?.Text ?? "";
        var wanted = string.IsNullOrWhiteSpace(text) ? "" : text;
        if (note.OriginalHash is { } was && stored != wanted && Fingerprint.Compute(stored) != was)
        {
            problems.Add(StorageProblems.Conflict(AnswerNames.Note(note.Kind, note.About)));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            if (row is not null)
            {
                response.Notes.Remove(row);
                edit.Removed.Add(row);
            }
        }
        else if (row is null)
        {
            var made = new NoteRow
            {
                Id = Guid.NewGuid(),
                ResponseId = response.Id,
                Kind = note.Kind,
                About = note.About,
                Text = text,
            };
            response.Notes.Add(made);
            edit.Added.Add(made);
        }
        else if (row.Text != text)
        {
            row.Text = text;
            edit.Changed.Add(row);
        }
    }

    private static void ApplyChallenges(ResponseEdit edit, ResponseRow response, IReadOnlyList<NamedChallenge> marks)
    {
        foreach (
            var gone in response.Challenges.Where(row => marks.All(mark => mark.Challenge != row.Challenge)).ToList()
        )
        {
            response.Challenges.Remove(gone);
            edit.Removed.Add(gone);
        }

        foreach (var mark in marks)
        {
            var row = response.Challenges.Find(row => row.Challenge == mark.Challenge);
            if (row is null)
            {
                row = new()
                {
                    ResponseId = response.Id,
                    Challenge = mark.Challenge,
                    Examples = "",
                    Note = "",
                };
                response.Challenges.Add(row);
                edit.Added.Add(row);
            }
            else
            {
                edit.Changed.Add(row);
            }

            (_, row.Reach, row.Examples, row.Note) = ToStored(mark);
        }
    }

    /// <summary>Converts the text of a named challenge to the form in which it is stored.</summary>
    private static NamedChallenge ToStored(NamedChallenge mark) =>
        mark with
        {
            Examples = StoredText.From(mark.Examples),
            Note = StoredText.From(mark.Note),
        };

    /// <summary>
    /// Formats enablers in document order, so that the order in which they were chosen is not revealed.
    /// </summary>
    private static string FormatPriorities(IReadOnlyList<string> chosen, Framework framework) =>
        string.Join('\n', framework.Enablers.Select(item => item.Id).Where(chosen.Contains));

    /// <summary>
    /// Returns whether the stored value is neither the form's original value nor its new value; false if the form did
    /// not send an original value.
    /// </summary>
    private static bool IsConflict(string stored, string? was, string wanted) =>
        was is not null && stored != was && stored != wanted;
}
