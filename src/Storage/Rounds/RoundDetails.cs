using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Joining;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>A round's page for its facilitator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Partnership">The partnership it belongs to.</param>
/// <param name="PartnershipName">That partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Framework">The framework that it was made with.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Invited">How many people are invited; null when not said.</param>
/// <param name="Status">Its status.</param>
/// <param name="JoinSettings">The ways to join.</param>
/// <param name="OpenedAt">When it was opened, UTC; null while it is a draft.</param>
/// <param name="ClosedAt">When it was closed, UTC; null until then.</param>
/// <param name="Agencies">Its agencies in order.</param>
/// <param name="Keyed">How many of its people were keyed from paper.</param>
/// <param name="IsLocked">Whether mode, minimum group and agencies can no longer be changed.</param>
/// <param name="Ballots">Its ballots in the order in which they were opened; none in a draft.</param>
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
    /// <summary>The day on which the answers are deleted.</summary>
    public DateOnly DeleteOn { get; init; }

    /// <summary>The day on which they were; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; init; }

    /// <summary>How many took part, once the answers are deleted; null until then.</summary>
    public int? TookPart { get; init; }

    /// <summary>
    /// How many people of each agency are invited, in the order of <see cref="Agencies"/>; null where the facilitator
    /// has not said.
    /// </summary>
    public IReadOnlyList<int?> InvitedByAgency { get; init; } = [];

    /// <summary>How many have joined of each level of work; none in mode anonymous.</summary>
    public IReadOnlyList<LevelJoinCount> JoinedByLevel { get; init; } = [];

    /// <summary>What a form of the set-up says that it began from.</summary>
    public int SetUpVersion { get; init; }

    /// <summary>What a form of the join settings says that it began from.</summary>
    public int JoinSettingsVersion { get; init; }

    /// <summary>What a form of the retention date says that it began from.</summary>
    public int RetentionVersion { get; init; }

    /// <summary>The first ballot; null in a draft.</summary>
    public BallotProgress? Enablers => Find(Ballot.Enablers);

    /// <summary>Whether any ballot is revealed, so that there are results.</summary>
    public bool HasResults => Ballots.Any(ballot => !ballot.IsOpen);

    /// <summary>How many people joined.</summary>
    public int Joined => Ballots.Count == 0 ? 0 : Ballots[0].Joined;

    /// <summary>A ballot of the round; null when it has not been opened.</summary>
    public BallotProgress? Find(Ballot ballot) => Ballots.FirstOrDefault(progress => progress.Ballot == ballot);
}
