namespace BeyondBoundaries.Storage.Responses;

/// <summary>Everything that is kept of a participant in a round, for that participant.</summary>
/// <param name="Response">The seat and the answers.</param>
/// <param name="Email">The e-mail address, or empty.</param>
/// <param name="SameAs">The name of the earlier round in which they are counted as the same person, or empty.</param>
/// <param name="FromFile">Whether a file brought them in.</param>
/// <param name="Submissions">The ids of their submissions, by which one that is sent twice counts once.</param>
public sealed record ParticipantDataView(
    ParticipantResponseView Response,
    string Email,
    string SameAs,
    bool FromFile,
    IReadOnlyList<Guid> Submissions
);
