using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Writing;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>The details of a round for a person who has not joined yet.</summary>
/// <param name="Id">The round's id.</param>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Framework">The round's framework.</param>
/// <param name="Agencies">The agencies to choose from. A choice is an index in this list, from 0.</param>
/// <param name="Levels">The levels of work to choose from. A choice is an index in this list, from 0.</param>
/// <param name="Confidentiality">The round's confidentiality settings.</param>
/// <param name="Status">The status of the round; people can join only an open round.</param>
/// <param name="JoiningLocked">Whether the round is locked to new participants.</param>
public sealed record RoundInvitation(
    RoundId Id,
    string PartnershipName,
    string Name,
    Framework Framework,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Levels,
    Confidentiality Confidentiality,
    RoundStatus Status,
    bool JoiningLocked
)
{
    /// <summary>
    /// The previous round, if its participants may be matched with those of this round (see
    /// <see cref="ParticipantMatcher"/>); otherwise null.
    /// </summary>
    public RoundId? Previous { get; init; }

    /// <summary>The name of the previous round; empty if <see cref="Previous"/> is null.</summary>
    public string PreviousName { get; init; } = "";

    /// <summary>Whether only people who have a one-use code from a sheet may join.</summary>
    public bool SheetCodesOnly { get; init; }

    /// <summary>
    /// Whether the scores for the enablers have been revealed. If so, people who join now cannot score the enablers.
    /// </summary>
    public bool IsRevealed { get; init; }

    /// <summary>
    /// Whether this is a round of critical friends. Their figures are shown next to those of the partnership.
    /// </summary>
    public bool IsForFriends { get; init; }

    /// <summary>The closing date, by which people are asked to answer; null if none was set.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The day on which the answers are deleted.</summary>
    public DateOnly DeleteOn { get; init; }

    /// <summary>
    /// A hash of the notice shown before joining: the confidentiality settings, the retention date and the
    /// agencies in order.
    /// </summary>
    public string NoticeFingerprint => ComputeNoticeFingerprint(Confidentiality, DeleteOn, Agencies);

    internal static string ComputeNoticeFingerprint(
        Confidentiality confidentiality,
        DateOnly deleteOn,
        IEnumerable<string> agencies
    ) =>
        Fingerprint.Compute(
            $"{confidentiality.Mode}:{confidentiality.MinimumGroup}:{deleteOn.DayNumber}:{string.Join('\n', agencies)}"
        );
}
