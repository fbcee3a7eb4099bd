using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A participant and their answers to one ballot, locked until the transaction ends.</summary>
/// <param name="ParticipantId">The participant.</param>
/// <param name="Mode">The round's confidentiality mode.</param>
/// <param name="Ballot">The ballot's row; null if the round has no such ballot.</param>
/// <param name="EarlierHash">
/// The hash of the content that was submitted earlier with the same submission id; null if there is none.
/// </param>
/// <param name="Response">The answers, with notes and challenges; null if there are none yet.</param>
internal sealed record ParticipantState(
    Guid ParticipantId,
    ConfidentialityMode Mode,
    (Guid Id, BallotStatus Status)? Ballot,
    byte[]? EarlierHash,
    ResponseRow? Response
);
