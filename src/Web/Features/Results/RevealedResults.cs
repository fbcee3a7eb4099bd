using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Results;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round, ready for every page that shows them.</summary>
/// <param name="Results">What may be shown.</param>
/// <param name="RoomChallenges">What the room together marked as being in the way.</param>
/// <param name="Redactions">What facilitators took away of what people wrote.</param>
/// <param name="Paired">What changed among those who took part in the round before too.</param>
/// <param name="Responses">Every response by name, for files: mode open alone, otherwise null.</param>
/// <param name="Notes">How many notes people wrote, be they read or not.</param>
/// <param name="IsWhole">
/// Whether words and people are among the results; otherwise only figures and agreed scores.
/// </param>
public sealed record RevealedResults(
    RoundResults Results,
    IReadOnlyList<NamedChallenge> RoomChallenges,
    IReadOnlyList<Redaction> Redactions,
    PairedChangeDisclosure Paired,
    ResponseSet? Responses,
    int Notes,
    bool IsWhole
)
{
    /// <summary>Puts together what was kept.</summary>
    public static RevealedResults Create(Framework framework, Confidentiality confidentiality, RevealedRound round) =>
        new(
            RoundResults.Compute(framework, confidentiality, round.Ballots, round.Commentary),
            round.RoomChallenges,
            round.Redactions,
            new(
                round.Ballots.SelectMany(ballot => ballot.Paired).ToDictionary(StringComparer.Ordinal),
                round.Ballots.SelectMany(ballot => ballot.PairedWords).ToDictionary(StringComparer.Ordinal)
            ),
            round.Responses,
            round.IsWhole ? round.Commentary.Notes.Count : round.Ballots.Sum(ballot => ballot.Notes),
            round.IsWhole
        );
}
