using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>
/// A seat as the facilitator sees it who may have to take it away or give it a new link. No scores, and nothing of how
/// far it has come.
/// </summary>
/// <param name="Id">The seat.</param>
/// <param name="Name">The name, or empty when not given.</param>
/// <param name="Agency">The agency, or empty when not stated.</param>
/// <param name="Level">The level of work, or empty when not stated.</param>
/// <param name="HasAddress">Whether they gave an e-mail address.</param>
/// <param name="Keyed">Whether it was keyed from paper.</param>
public sealed record RoundParticipant(
    ParticipantId Id,
    string Name,
    string Agency,
    string Level,
    bool HasAddress,
    bool Keyed
);
