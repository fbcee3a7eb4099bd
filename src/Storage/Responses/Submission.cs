namespace BeyondBoundaries.Storage.Responses;

/// <summary>
/// Submitting, exactly once: sent again with the same content it is answered the same, with another it is refused.
/// </summary>
/// <param name="Id">Made by the client, random.</param>
/// <param name="Reviewed">
/// The <see cref="ParticipantBallotView.Fingerprint"/> of what was read before submitting; null does not ask.
/// </param>
public sealed record Submission(Guid Id, string? Reviewed = null);
