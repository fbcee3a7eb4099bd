using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>The result of joining a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="ReturnToken">
/// The secret of the participant's return link. Only its hash is stored, so the secret cannot be looked up later.
/// </param>
public sealed record JoinReceipt(RoundId Round, string ReturnToken);
