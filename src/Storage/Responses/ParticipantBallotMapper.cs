using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Maps a participant's stored response to their view of the ballot.</summary>
internal static class ParticipantBallotMapper
{
    public static ParticipantBallotView Create(
        ResponseRow? response,
        Ballot ballot,
        BallotStatus status,
        Framework framework
    ) =>
        new(
            ballot,
            status,
            response is null ? AnswerSet.Empty(framework) : AnswerSet.FromCodes(framework, response.Scores),
            response is null ? [] : [.. response.Notes.Select(note => new Note(note.Kind, note.About, note.Text))],
            response?.SpectrumNow ?? "",
            response?.SpectrumWanted ?? "",
            response is null ? [] : [.. response.Challenges.Select(ToNamedChallenge)],
            response?.Submitted ?? false,
            response?.Version ?? 0
        )
        {
            CountedAtReveal = response?.CountedAtReveal ?? false,
            Priorities = ListPriorities(response),
        };

    public static IReadOnlyList<string> ListPriorities(ResponseRow? response) =>
        response?.Priorities?.Split('\n') ?? [];

    public static NamedChallenge ToNamedChallenge(NamedChallengeRow row) =>
        new(row.Challenge, row.Reach, row.Examples, row.Note);
}
