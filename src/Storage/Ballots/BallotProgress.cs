using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>A ballot of a round, and how far its people have come in it. Counts of people, never scores.</summary>
/// <param name="Ballot">What it asks.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="RevealedAt">When it was revealed, UTC; null while it is open.</param>
/// <param name="Agencies">
/// Every agency in order, then those who stated none if there are any; in mode anonymous only the latter.
/// </param>
public sealed record BallotProgress(
    Ballot Ballot,
    BallotStatus Status,
    DateTimeOffset? RevealedAt,
    IReadOnlyList<AgencyProgress> Agencies
)
{
    /// <summary>How many people joined.</summary>
    public int Joined => Agencies.Sum(agency => agency.Joined);

    /// <summary>How many of them answered anything.</summary>
    public int Started => Agencies.Sum(agency => agency.Started);

    /// <summary>How many of them submitted.</summary>
    public int Submitted => Agencies.Sum(agency => agency.Submitted);

    /// <summary>Whether it can be answered.</summary>
    public bool IsOpen => Status == BallotStatus.Open;
}
