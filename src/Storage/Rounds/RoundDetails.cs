using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>The data about a round, for its facilitator.</summary>
/// <param name="Id">The round's id.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Framework">The round's framework.</param>
/// <param name="Confidentiality">The round's confidentiality settings.</param>
/// <param name="Invited">The number of people invited; null if not stated.</param>
/// <param name="Status">The round's status.</param>
/// <param name="JoinSettings">The join settings.</param>
/// <param name="OpenedAt">The time at which the round was opened, in UTC; null for a draft.</param>
/// <param name="ClosedAt">The time at which the round was closed, in UTC; null until then.</param>
/// <param name="Agencies">The round's agencies, in order.</param>
/// <param name="Keyed">The number of participants whose scores were keyed in from paper.</param>
/// <param name="IsLocked">
/// Whether the mode, minimum group and agencies are locked: see <see cref="RoundStore.Change"/>.
/// </param>
/// <param name="Ballots">The ballots in the order in which they were opened; none in a draft.</param>
public sealed record RoundDetails(
    RoundId Id,
    PartnershipId Partnership,
    string PartnershipName,
    string Name,
    Framework Framework,
    Confidentiality Confidentiality,
    int? Invited,
    RoundStatus Status,
    JoinSettings JoinSettings,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<string> Agencies,
    int Keyed,
    bool IsLocked,
    IReadOnlyList<BallotProgress> Ballots
)
{
    /// <summary>The retention date: the day on which the answers are due to be deleted.</summary>
    public DateOnly DeleteOn { get; init; }

    /// <summary>The day on which the answers were deleted; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; init; }

    /// <summary>The number of people who took part, stored when the answers are deleted; null until then.</summary>
    public int? TookPart { get; init; }

    /// <summary>
    /// The number of people invited from each agency, in the order of <see cref="Agencies"/>; null for an agency whose
    /// number the facilitator has not stated.
    /// </summary>
    public IReadOnlyList<int?> InvitedByAgency { get; init; } = [];

    /// <summary>The number of people who have joined, by level of work; none in anonymous mode.</summary>
    public IReadOnlyList<LevelJoinCount> JoinedByLevel { get; init; } = [];

    /// <summary>The closing date, by which people are asked to answer; null if none was set.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The key of the slide that the projector shows; null until a facilitator chooses a slide.</summary>
    public string? ProjectorSlide { get; init; }

    /// <summary>
    /// The version of the set-up. The set-up form sends this number back, so that conflicts can be detected.
    /// </summary>
    public int SetUpVersion { get; init; }

    /// <summary>
    /// The version of the join settings. The form that changes them sends this number back, so that conflicts can be
    /// detected.
    /// </summary>
    public int JoinSettingsVersion { get; init; }

    /// <summary>
    /// The version of the retention date. The form that changes it sends this number back, so that conflicts can be
    /// detected.
    /// </summary>
    public int RetentionVersion { get; init; }

    /// <summary>
    /// Whether the round can be deleted. This is possible only if no answers have been submitted or deleted, no
    /// decisions have been recorded, and there is no round of critical friends for it.
    /// </summary>
    public bool IsEmpty { get; init; }

    /// <summary>The partnership's own round, if this is a round of critical friends; otherwise null.</summary>
    public RoundId? FriendsOf { get; init; }

    /// <summary>
    /// Whether critical friends can be invited to score the same enablers as this round's participants.
    /// </summary>
    public bool CanInviteFriends => Status != RoundStatus.Draft && FriendsOf is null;

    /// <summary>The first ballot; null in a draft.</summary>
    public BallotProgress? Enablers => Find(Ballot.Enablers);

    /// <summary>Whether people can give scores for the enablers.</summary>
    public bool IsScoring => this is { Status: RoundStatus.Open, Enablers.IsOpen: true };

    /// <summary>Whether any ballot is revealed. Without a revealed ballot, there are no results.</summary>
    public bool HasResults => Ballots.Any(ballot => !ballot.IsOpen);

    /// <summary>The number of people who joined.</summary>
    public int Joined => Ballots.Count == 0 ? 0 : Ballots[0].Joined;

    /// <summary>
    /// Whether everyone can be asked which enablers they would start with. This is possible only if the round is open,
    /// its scores are revealed and no one has been asked yet.
    /// </summary>
    public bool CanAskPriorities =>
        this is { Status: RoundStatus.Open, Enablers.IsOpen: false } && Find(Ballot.Priorities) is null;

    /// <summary>Finds a ballot in the round; null if there is no such ballot.</summary>
    public BallotProgress? Find(Ballot ballot) => Ballots.FirstOrDefault(progress => progress.Ballot == ballot);
}
