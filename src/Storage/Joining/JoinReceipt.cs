using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>A seat that was just taken.</summary>
/// <param name="Round">The round.</param>
/// <param name="ReturnToken">
/// The secret of the way back to this participant's answers. Only its hash is kept: this is the one time it is to be
/// had.
/// </param>
public sealed record JoinReceipt(RoundId Round, string ReturnToken);
