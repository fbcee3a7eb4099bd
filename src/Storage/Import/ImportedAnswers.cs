using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Import;

/// <summary>Converts the answers in a file to rows.</summary>
internal static class ImportedAnswers
{
    public static Ballot ToBallot(BallotRow row) => new(row.Kind, row.About);

    /// <summary>
    /// Replaces a participant's answers to one ballot with those in the file, lists the affected rows in
    /// <paramref name="edit"/>, and returns the problems.
    /// </summary>
    public static List<Problem> Apply(
        ResponseEdit edit,
        ParticipantRow person,
        BallotRow ballot,
        Response response,
        Framework framework
    )
    {
        var change = ToChange(ToBallot(ballot), response, framework);
        var row = person.Responses.Find(one => one.BallotId == ballot.Id);
        if (row is null)
        {
            if (
                ballot.Kind != BallotKind.Enablers
                && change.Scores.All(score => !score.Answer.IsAnswered)
                && change.Challenges is null or []
            )
            {
                return [];
            }

            row = new()
            {
                Id = Guid.NewGuid(),
                ParticipantId = person.Id,
                BallotId = ballot.Id,
                Scores = AnswerSet.Empty(framework).Codes.ToArray(),
            };
            person.Responses.Add(row);
            edit.Added.Add(row);
        }
        else
        {
            edit.Changed.Add(row);
        }

        foreach (
            var gone in row
                .Notes.Where(note => !change.Notes.Any(kept => kept.Kind == note.Kind && kept.About == note.About))
                .ToList()
        )
        {
            row.Notes.Remove(gone);
            edit.Removed.Add(gone);
        }

        (row.Version, row.Submitted) = (row.Version + 1, true);
        return
        [
            .. ResponseChangeRules.FindProblems(change),
            .. ResponseUpdater.Apply(edit, row, framework, ToBallot(ballot), change),
        ];
    }

    private static ResponseChange ToChange(Ballot ballot, Response response, Framework framework)
    {
        var answers =
            ballot.Kind == BallotKind.SecondVote ? response.SecondVote ?? AnswerSet.Empty(framework) : response.Answers;
        var change = new ResponseChange
        {
            Scores = [.. ballot.GetItems(framework).Select(item => new ScoreChange(item, answers[item]))],
        };
        return ballot.Kind switch
        {
            BallotKind.Enablers => change with
            {
                Notes = [.. response.Notes.Select(note => new NoteChange(note.Kind, note.About, note.Text))],
                Spectrum = new(response.SpectrumNow ?? "", response.SpectrumWanted ?? ""),
            },
            BallotKind.Challenges => change with { Challenges = response.Challenges },
            _ => change,
        };
    }
}
