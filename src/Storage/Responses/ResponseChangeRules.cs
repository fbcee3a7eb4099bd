using System.Security.Cryptography;
using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Checks the content of a change, and computes the content's hash.</summary>
internal static class ResponseChangeRules
{
    /// <summary>
    /// Computes a hash of the whole content of a submission. Two submissions with the same id must have the same hash.
    /// </summary>
    public static byte[] Hash(ResponseChange change)
    {
        var content = new StringBuilder(change.Submission?.Reviewed).Append('\u001e');
        foreach (var score in change.Scores)
        {
            content.Append(score.Item.Id).Append('=').Append(score.Answer).Append('\u001e');
        }

        foreach (var note in change.Notes)
        {
            content.Append(note.Kind).Append(':').Append(note.About).Append('=').Append(note.Text).Append('\u001e');
        }

        content.Append(change.Spectrum?.Now).Append('\u001e').Append(change.Spectrum?.Wanted).Append('\u001e');
        foreach (var mark in change.Challenges ?? [])
        {
            content
                .Append(mark.Challenge)
                .Append(mark.Reach)
                .Append(mark.Examples)
                .Append('\u001f')
                .Append(mark.Note)
                .Append('\u001e');
        }

        foreach (var enabler in change.Priorities ?? [])
        {
            content.Append(enabler).Append('\u001d');
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString()));
    }

    /// <summary>Finds notes that are too long.</summary>
    public static IEnumerable<Problem> FindProblems(ResponseChange change) =>
        change
            .Notes.Select(note => (note.Text, Field: AnswerNames.Note(note.Kind, note.About)))
            .Concat(
                (change.Challenges ?? []).Select(mark =>
                    (Text: mark.Note, Field: AnswerNames.ChallengeNote(mark.Challenge))
                )
            )
            .Where(text => text.Text.Length > Note.MaxCharacters)
            .Select(text => new Problem(
                ProblemCodes.NoteTooLong,
                $"The note must be {Note.MaxCharacters:N0} characters or fewer. It has {text.Text.Length:N0}",
                text.Field
            ));

    /// <summary>
    /// Throws if a change contains something that does not belong to the ballot, which would be a bug.
    /// </summary>
    public static void EnsureFits(ResponseChange change, Ballot ballot, Framework framework)
    {
        var items = ballot.GetItems(framework);
        if (change.Scores.FirstOrDefault(score => !items.Contains(score.Item)) is { } stray)
        {
            throw new ArgumentException($"The item {stray.Item.Id} is not in this ballot.", nameof(change));
        }

        // Throws if an answer is not on the framework's scale.
        _ = change.Scores.Aggregate(
            AnswerSet.Empty(framework),
            (answers, score) => answers.With(score.Item, score.Answer)
        );
        var first = ballot.Kind == BallotKind.Enablers;
        if (
            !change.Notes.All(note =>
                first
                && (
                    note.Kind == NoteKind.Reflection
                        ? framework.Themes.Any(theme => theme.Id == note.About)
                        : framework.Find(note.About) is { IsEnabler: true }
                )
            )
        )
        {
            throw new ArgumentException(
                "A note is not about an enabler or a theme, or this is not the ballot on the enablers.",
                nameof(change)
            );
        }

        var positions =
            framework.Definition.Spectrum?.Positions.Select(position => position.Id).Append("").ToList() ?? [""];
        if (
            change.Spectrum is { } spectrum
            && !(first && positions.Contains(spectrum.Now) && positions.Contains(spectrum.Wanted))
        )
        {
            throw new ArgumentException(
                "A position is not on the spectrum, or this is not the ballot on the enablers.",
                nameof(change)
            );
        }

        if (
            change.Challenges is { } marks
            && !(
                ballot.Kind == BallotKind.Challenges
                && marks.Select(mark => mark.Challenge).Distinct().Count() == marks.Count
                && marks.All(mark => framework.Definition.Challenges.Any(challenge => challenge.Id == mark.Challenge))
            )
        )
        {
            throw new ArgumentException(
                "A challenge is repeated or is not in the framework, or this is not the ballot on challenges.",
                nameof(change)
            );
        }

        if (
            change.Priorities is { } priorities
            && !(ballot.Kind == BallotKind.Priorities && PriorityVote.IsValid(priorities, framework))
        )
        {
            throw new ArgumentException(
                $"There are more than {PriorityVote.MaxChoices} priorities, a priority is repeated or is not an "
                    + "enabler, or this is not the ballot on priorities.",
                nameof(change)
            );
        }
    }
}
