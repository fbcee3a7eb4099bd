using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>
/// A participant as the facilitator sees them, without scores. The facilitator may remind them, remove them or replace
/// their link.
/// </summary>
/// <param name="Id">The id of the participant.</param>
/// <param name="Name">The name; empty if not given.</param>
/// <param name="Agency">The agency; empty if not stated.</param>
/// <param name="Level">The level of work; empty if not stated.</param>
/// <param name="HasAddress">Whether the participant gave an email address.</param>
/// <param name="Keyed">Whether the participant's scores were keyed in from paper.</param>
/// <param name="HasFinished">Whether the participant has submitted scores for the enablers.</param>
/// <param name="RemindedOn">The day of the last reminder; null if there was none.</param>
public sealed record RoundParticipant(
    ParticipantId Id,
    string Name,
    string Agency,
    string Level,
    bool HasAddress,
    bool Keyed,
    bool HasFinished,
    DateOnly? RemindedOn
);
