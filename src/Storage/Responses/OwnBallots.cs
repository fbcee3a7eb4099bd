using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage;

/// <summary>Rows as their participant sees them.</summary>
internal static class OwnBallots
{
    public static OwnBallot Of(ResponseRow? response, Ballot ballot, BallotStatus status, Framework framework) => new(
        ballot,
        status,
        response is null ? Answers.None(framework) : Answers.FromCodes(framework, response.Scores),
        response is null ? [] : [.. response.Notes.Select(note => new Note(note.Kind, note.About, note.Text))],
        response?.SpectrumNow ?? "",
        response?.SpectrumWanted ?? "",
        response is null ? [] : [.. response.Challenges.Select(MarkOf)],
        response?.Submitted ?? false,
        response?.Version ?? 0);

    public static ChallengeMark MarkOf(ChallengeMarkRow row) => new(row.Challenge, row.Reach, row.Examples, row.Note);
}
