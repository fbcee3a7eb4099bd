using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Members;

/// <summary>
/// Decides which partnerships an account facilitates, and which partnerships' members it may see and change.
/// </summary>
internal static class PartnershipAccess
{
    public static IQueryable<PartnershipRow> FacilitatedBy(
        this IQueryable<PartnershipRow> partnerships,
        AccountId account
    ) =>
        partnerships.Where(partnership =>
            partnership.Members.Any(member =>
                member.AccountId == account.Value && member.Role == MemberRole.Facilitator
            )
        );

    /// <summary>
    /// Selects the partnerships whose members an account may see and change: those that it facilitates or, for an
    /// administrator, all partnerships.
    /// </summary>
    public static IQueryable<PartnershipRow> MembersManagedBy(
        this IQueryable<PartnershipRow> partnerships,
        BoundariesContext context,
        AccountId account
    ) =>
        partnerships.Where(partnership =>
            partnership.Members.Any(member =>
                member.AccountId == account.Value && member.Role == MemberRole.Facilitator
            ) || context.Users.Any(row => row.Id == account.Value && row.IsAdministrator)
        );
}
