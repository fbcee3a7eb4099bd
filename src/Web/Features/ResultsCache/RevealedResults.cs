using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Results;

namespace BeyondBoundaries.Web.Features.ResultsCache;

/// <summary>The results of a round, ready for every page that shows them.</summary>
/// <param name="Results">The disclosed results.</param>
/// <param name="RoomChallenges">The challenges that the whole room named.</param>
/// <param name="Redactions">The records of the notes that facilitators removed, latest first.</param>
/// <param name="Paired">The changes among people who also took part in the previous round.</param>
/// <param name="Responses">
/// Every response by name, for exports; null unless the round is in open mode and names are included.
/// </param>
/// <param name="Notes">The number of notes, whether loaded or not.</param>
/// <param name="IsWhole">
/// Whether notes and, in open mode, names are included. Everything else is always included.
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
    /// <summary>Creates results from the stored data.</summary>
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

    /// <summary>Compares these results with those of an earlier round.</summary>
    public RoundComparison CompareWith(RevealedResults earlier) =>
        RoundComparison.Compare(earlier.Results, Results, Paired);
}
