using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A participant's seat and own answers, for that participant.</summary>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="RoundName">The round's name.</param>
/// <param name="Framework">The framework that the round was made with.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Status">The status of the round.</param>
/// <param name="Agency">The agency, or empty when not stated.</param>
/// <param name="Level">The level of work, or empty when not stated.</param>
/// <param name="Name">The name, or empty when not given.</param>
/// <param name="Ballots">
/// The round's ballots in the order in which they were opened, each with what is answered.
/// </param>
public sealed record ParticipantResponseView(
    string PartnershipName,
    string RoundName,
    Framework Framework,
    Confidentiality Confidentiality,
    RoundStatus Status,
    string Agency,
    string Level,
    string Name,
    IReadOnlyList<ParticipantBallotView> Ballots
)
{
    /// <summary>The day on which everything here is deleted.</summary>
    public DateOnly DeleteOn { get; init; }

    /// <summary>
    /// Whether the facilitator took the seat away. What was revealed stays: whose it is can see it and have it deleted,
    /// and nothing else.
    /// </summary>
    public bool Removed { get; init; }

    /// <summary>
    /// Whether the facilitator made it as an empty form, so that its first link went through their hands.
    /// </summary>
    public bool HasReplacedAnswers { get; init; }

    /// <summary>The open round that follows this one; null when there is none.</summary>
    public NextRound? Next { get; init; }

    /// <summary>The first ballot.</summary>
    public ParticipantBallotView Enablers => Find(Ballot.Enablers)!;

    /// <summary>A ballot of the round; null when it has not been opened.</summary>
    public ParticipantBallotView? Find(Ballot ballot) => Ballots.FirstOrDefault(own => own.Ballot == ballot);
}
