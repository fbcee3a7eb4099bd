using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Results;

/// <summary>What the results of a round are made of: nothing of a ballot that is still open.</summary>
/// <param name="Ballots">
/// The figures of the revealed ballots, as they were kept, in the order in which the ballots were opened.
/// </param>
/// <param name="Commentary">What stands beside the figures.</param>
/// <param name="RoomChallenges">What the room together says stands in the way.</param>
/// <param name="Redactions">What facilitators took away of what people wrote, the latest first.</param>
/// <param name="Responses">Every response by name, as files hold it: mode open alone, otherwise null.</param>
/// <param name="IsWhole">Whether words and people are there; otherwise only figures and agreed scores.</param>
public sealed record RevealedRound(
    IReadOnlyList<BallotFigures> Ballots,
    RoundCommentary Commentary,
    IReadOnlyList<NamedChallenge> RoomChallenges,
    IReadOnlyList<Redaction> Redactions,
    ResponseSet? Responses,
    bool IsWhole
);
