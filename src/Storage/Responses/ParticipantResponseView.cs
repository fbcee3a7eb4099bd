using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>A participant's details and answers, for that participant.</summary>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="RoundName">The round's name.</param>
/// <param name="Framework">The round's framework.</param>
/// <param name="Confidentiality">The round's confidentiality settings.</param>
/// <param name="Status">The status of the round.</param>
/// <param name="Agency">The agency; empty if not stated.</param>
/// <param name="Level">The level of work; empty if not stated.</param>
/// <param name="Name">The name; empty if not given.</param>
/// <param name="Ballots">The round's ballots in the order in which they were opened, each with its answers.</param>
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
    /// <summary>The day on which the details and answers are deleted.</summary>
    public DateOnly DeleteOn { get; init; }

    /// <summary>The closing date, by which people are asked to answer; null if none was set.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>
    /// Whether the facilitator removed the participant. If so, revealed answers are kept, and the participant can only
    /// view them or have them deleted.
    /// </summary>
    public bool Removed { get; init; }

    /// <summary>Whether the facilitator created this place as an empty form and passed on its first link.</summary>
    public bool HasReplacedAnswers { get; init; }

    /// <summary>
    /// The open round that follows this one and can be joined; null if there is none, or if the facilitator removed the
    /// participant.
    /// </summary>
    public NextRound? Next { get; init; }

    /// <summary>The first ballot.</summary>
    public ParticipantBallotView Enablers => Find(Ballot.Enablers)!;

    /// <summary>Finds a ballot in the round; null if there is no such ballot.</summary>
    public ParticipantBallotView? Find(Ballot ballot) => Ballots.FirstOrDefault(own => own.Ballot == ballot);
}
