using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Results;

/// <summary>The details of a round that its results need, without anything about individual people.</summary>
/// <param name="Id">The round's id.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Framework">The round's framework.</param>
/// <param name="Confidentiality">The round's confidentiality settings.</param>
/// <param name="Status">The round's status.</param>
/// <param name="ClosedAt">The time at which the round was closed, in UTC; null until then.</param>
/// <param name="Keyed">The number of participants whose scores were keyed in from paper.</param>
/// <param name="Version">
/// A number that grows with every change that may affect the results, such as an erasure or the deletion of the
/// answers. As long as it stays the same, so do the results.
/// </param>
/// <param name="Ballots">
/// The ballots in the order in which they were opened, each with the time of its reveal in UTC, or null if it is open.
/// </param>
public sealed record RoundResultsHeader(
    RoundId Id,
    PartnershipId Partnership,
    string PartnershipName,
    string Name,
    Framework Framework,
    Confidentiality Confidentiality,
    RoundStatus Status,
    DateTimeOffset? ClosedAt,
    int Keyed,
    int Version,
    IReadOnlyList<(Ballot Ballot, DateTimeOffset? RevealedAt)> Ballots
)
{
    /// <summary>The previous round, for comparison; null if this round does not follow another.</summary>
    public RoundId? Previous { get; init; }

    /// <summary>The name of the round that follows this one; null if there is none yet.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// The rounds of critical friends for this round that are closed and have results, latest first.
    /// </summary>
    public IReadOnlyList<RoundId> CriticalFriends { get; init; } = [];

    /// <summary>The day on which the answers were deleted; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; init; }

    /// <summary>Whether the partnership has chosen priorities in this round, or has any actions.</summary>
    public bool HasPlan { get; init; }

    /// <summary>Whether any ballot is revealed. Without a revealed ballot, there are no results.</summary>
    public bool HasResults => Ballots.Any(ballot => ballot.RevealedAt is not null);

    /// <summary>The ballots that are still open.</summary>
    public IEnumerable<Ballot> StillOpen =>
        Ballots.Where(ballot => ballot.RevealedAt is null).Select(ballot => ballot.Ballot);

    /// <summary>The time at which the latest results were revealed, in UTC; null if there are none.</summary>
    public DateTimeOffset? LastRevealedAt => Ballots.Max(ballot => ballot.RevealedAt);
}
