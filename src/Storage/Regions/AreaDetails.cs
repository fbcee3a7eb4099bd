using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>A region as one of its areas sees it.</summary>
/// <param name="Region">The region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Framework">The framework that every shared round uses.</param>
/// <param name="PartnershipName">The name of the area's partnership.</param>
/// <param name="Shared">The round that the partnership shares; null if it shares none.</param>
/// <param name="ShowsName">Whether the region and the other areas see the area's name while it shares a round.</param>
/// <param name="Rounds">The rounds that the partnership can share, most recently closed first.</param>
/// <param name="Names">
/// The names of all areas that chose to show them, in alphabetical order; empty if the partnership shares no round.
/// </param>
/// <param name="Latest">
/// The region's figures; null before the first renewal, or if the partnership shares no round.
/// </param>
public sealed record AreaDetails(
    RegionId Region,
    string RegionName,
    Framework Framework,
    string PartnershipName,
    RoundId? Shared,
    bool ShowsName,
    IReadOnlyList<ShareableRound> Rounds,
    IReadOnlyList<string> Names,
    StoredRenewal? Latest
)
{
    /// <summary>The round that the partnership shares, with its averages; null if it shares none.</summary>
    public ShareableRound? SharedRound => Rounds.FirstOrDefault(round => round.Id == Shared);
}
