using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Results;

/// <summary>The data from which the results of a round are computed, without anything about open ballots.</summary>
/// <param name="Ballots">
/// The stored figures for the revealed ballots, in the order in which the ballots were opened.
/// </param>
/// <param name="Commentary">The notes and agreed scores that accompany the figures.</param>
/// <param name="RoomChallenges">The challenges that the whole room named.</param>
/// <param name="Redactions">The records of the notes that facilitators removed, latest first.</param>
/// <param name="Responses">
/// Every response with its participant's name, for exports; null unless the round is in open mode and names are
/// included.
/// </param>
/// <param name="IsWhole">
/// Whether notes and, in open mode, names are included. Everything else is always included.
/// </param>
public sealed record RevealedRound(
    IReadOnlyList<BallotFigures> Ballots,
    RoundCommentary Commentary,
    IReadOnlyList<NamedChallenge> RoomChallenges,
    IReadOnlyList<Redaction> Redactions,
    ResponseSet? Responses,
    bool IsWhole
);
