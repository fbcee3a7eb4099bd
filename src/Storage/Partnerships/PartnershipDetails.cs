using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>A partnership, with the data for its page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The role of the requesting account.</param>
/// <param name="Agencies">Its agencies in order.</param>
/// <param name="Rounds">Its rounds: drafts first, then the others, most recently opened first.</param>
public sealed record PartnershipDetails(
    PartnershipId Id,
    string Name,
    MemberRole Role,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<RoundSummary> Rounds
)
{
    /// <summary>
    /// The version of the name and agencies. The form that changes them sends this number back, to detect conflicts.
    /// </summary>
    public int Version { get; init; }

    /// <summary>
    /// Whether the agencies can no longer change, because a participant has joined a round, or a facilitator has
    /// created paper sheets or a workbook. The name can always be corrected.
    /// </summary>
    public bool IsLocked { get; init; }
}
