using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Results;

/// <summary>A round as its results need it, without anything of its people.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Partnership">The partnership it belongs to.</param>
/// <param name="PartnershipName">That partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Framework">The framework that it was made with.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ClosedAt">When it was closed, UTC; null until then.</param>
/// <param name="Keyed">How many of its people were keyed from paper.</param>
/// <param name="Version">
/// Grows with every change by a facilitator: as long as it is the same, so are the results.
/// </param>
/// <param name="Ballots">Its ballots in the order in which they were opened, each with when it was revealed.</param>
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
    /// <summary>The round that it follows, to compare with; null when it is the first.</summary>
    public RoundId? Previous { get; init; }

    /// <summary>The day on which the answers were deleted, so that figures alone are left; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; init; }

    /// <summary>Whether the partnership has chosen priorities in it, or has any action.</summary>
    public bool HasPlan { get; init; }

    /// <summary>Whether any ballot is revealed, so that there are results.</summary>
    public bool HasResults => Ballots.Any(ballot => ballot.RevealedAt is not null);

    /// <summary>The ballots that are still open.</summary>
    public IEnumerable<Ballot> StillOpen =>
        Ballots.Where(ballot => ballot.RevealedAt is null).Select(ballot => ballot.Ballot);

    /// <summary>When the results were last added to, UTC; null while there are none.</summary>
    public DateTimeOffset? LastRevealedAt => Ballots.Max(ballot => ballot.RevealedAt);
}
