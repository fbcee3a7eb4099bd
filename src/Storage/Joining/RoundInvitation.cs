using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>What somebody sees before joining a round.</summary>
/// <param name="Id">The round's id.</param>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="Framework">The framework that it was made with.</param>
/// <param name="Agencies">The agencies to choose from; a choice is its place in this list, from 0.</param>
/// <param name="Levels">The levels of work to choose from; a choice is its place in this list, from 0.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Status">Where the round stands: only an open one can be joined.</param>
/// <param name="JoiningLocked">Whether the facilitator lets nobody join any more.</param>
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
    /// The round before, if people may be counted as the same in both: see <see cref="ParticipantMatcher"/>. Otherwise
    /// null.
    /// </summary>
    public RoundId? Previous { get; init; }

    /// <summary>The name of that round; empty without one.</summary>
    public string PreviousName { get; init; } = "";

    /// <summary>Whether only people with the one-use code of a sheet may join.</summary>
    public bool SheetCodesOnly { get; init; }

    /// <summary>The day on which the answers are deleted.</summary>
    public DateOnly DeleteOn { get; init; }

    /// <summary>
    /// Stands for what somebody is told before joining: who sees what, until when, and the agencies in order.
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
