using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// A submission, which is counted only once. If it is sent again with the same content, it is acknowledged again. If
/// the content is different, or the answers have been withdrawn, it is refused.
/// </summary>
/// <param name="Id">A random id that the client creates.</param>
/// <param name="Reviewed">
/// The <see cref="ParticipantBallotView.Fingerprint"/> of the answers that the participant checked; null skips the
/// check for conflicts.
/// </param>
public sealed record Submission(Guid Id, string? Reviewed = null);
