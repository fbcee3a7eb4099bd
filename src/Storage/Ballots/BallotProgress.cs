using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>A ballot in a round, and how far participants have got with it: counts of people, never scores.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Status">The status of the ballot.</param>
/// <param name="RevealedAt">The time at which the ballot was revealed, in UTC; null while it is open.</param>
/// <param name="Agencies">
/// Every agency in order, then an entry for any participants who stated none; in anonymous mode, only that entry.
/// </param>
public sealed record BallotProgress(
    Ballot Ballot,
    BallotStatus Status,
    DateTimeOffset? RevealedAt,
    IReadOnlyList<AgencyProgress> Agencies
)
{
    /// <summary>The number of participants who have joined the round.</summary>
    public int Joined => Agencies.Sum(agency => agency.Joined);

    /// <summary>The number of participants who have answered anything.</summary>
    public int Started => Agencies.Sum(agency => agency.Started);

    /// <summary>The number of participants who have submitted their answers.</summary>
    public int Submitted => Agencies.Sum(agency => agency.Submitted);

    /// <summary>
    /// The number of participants who have answered every item but have not submitted their answers; 0 once the ballot
    /// is revealed.
    /// </summary>
    public int Complete => Agencies.Sum(agency => agency.Complete);

    /// <summary>Whether the ballot accepts answers.</summary>
    public bool IsOpen => Status == BallotStatus.Open;

    /// <summary>
    /// Whether the ballot is open and is not the ballot on the enablers, which can never be closed without a reveal.
    /// Even if this is true, closing the ballot without a reveal is refused if someone has answered.
    /// </summary>
    public bool CanCancel => IsOpen && Ballot.Kind != BallotKind.Enablers;
}
