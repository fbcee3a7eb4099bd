using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>The result of joining a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="ReturnToken">
/// The secret of the participant's return link. Only its hash is stored, so it is available only here.
/// </param>
public sealed record JoinReceipt(RoundId Round, string ReturnToken);
