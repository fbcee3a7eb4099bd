using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>Decides which regions an account may see, and which partnerships it may make decisions for.</summary>
internal static class RegionAccess
{
    /// <summary>Selects the regions that an account belongs to.</summary>
    public static IQueryable<RegionRow> RunBy(this IQueryable<RegionRow> regions, AccountId account) =>
        regions.Where(region => region.Members.Any(member => member.AccountId == account.Value));

    /// <summary>Selects the areas whose partnership an account facilitates.</summary>
    public static IQueryable<RegionShareRow> FacilitatedBy(this IQueryable<RegionShareRow> shares, AccountId account) =>
        shares.Where(share =>
            share.Partnership.Members.Any(member =>
                member.AccountId == account.Value && member.Role == MemberRole.Facilitator
            )
        );

    /// <summary>
    /// Selects the invitations, including expired ones, whose creator still belongs to the region.
    /// </summary>
    public static IQueryable<RegionInvitationRow> StillValid(
        this IQueryable<RegionInvitationRow> invitations,
        BoundariesContext context
    ) =>
        invitations.Where(invitation =>
            context.RegionMembers.Any(member =>
                member.RegionId == invitation.RegionId && member.AccountId == invitation.InvitedBy
            )
        );

    /// <summary>Selects the rounds that a partnership can share with a region.</summary>
    public static IQueryable<RoundRow> ShareableWith(
        this IQueryable<RoundRow> rounds,
        PartnershipId partnership,
        RegionRow region
    ) =>
        rounds.Where(round =>
            round.PartnershipId == partnership.Value
            && round.Status == RoundStatus.Closed
            && round.FriendsOfId == null
            && round.FrameworkId == region.FrameworkId
            && round.FrameworkVersion == region.FrameworkVersion
        );
}
