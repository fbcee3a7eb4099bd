using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Frameworks;

/// <summary>
/// Decides who may write and read frameworks. An administrator may write and read all frameworks. A facilitator may
/// write the frameworks of their partnership, and every member of the partnership may read those that have been
/// published. Every user may read the published frameworks that are for everyone.
/// </summary>
internal static class FrameworkAccess
{
    public static IQueryable<FrameworkDraftRow> WritableBy(
        this IQueryable<FrameworkDraftRow> drafts,
        BoundariesContext context,
        AccountId account
    ) =>
        drafts.Where(draft =>
            context.Users.Any(user => user.Id == account.Value && user.IsAdministrator)
            || context.Members.Any(member =>
                member.PartnershipId == draft.PartnershipId
                && member.AccountId == account.Value
                && member.Role == MemberRole.Facilitator
            )
        );

    public static IQueryable<PublishedFrameworkRow> ReadableBy(
        this IQueryable<PublishedFrameworkRow> frameworks,
        BoundariesContext context,
        AccountId account
    ) =>
        frameworks.Where(framework =>
            framework.PartnershipId == null
            || context.Users.Any(user => user.Id == account.Value && user.IsAdministrator)
            || context.Members.Any(member =>
                member.PartnershipId == framework.PartnershipId && member.AccountId == account.Value
            )
        );

    /// <summary>
    /// Selects the versions that a partnership can use or, if no partnership is given, those that everyone can use.
    /// </summary>
    public static IQueryable<PublishedFrameworkRow> UsableBy(
        this IQueryable<PublishedFrameworkRow> frameworks,
        Guid? partnership
    ) => frameworks.Where(framework => framework.PartnershipId == null || framework.PartnershipId == partnership);

    /// <summary>
    /// Builds a query that returns whether an account may write frameworks for a partnership or, if no partnership is
    /// given, for everyone. It returns no row if there is no such account.
    /// </summary>
    public static IQueryable<bool> MayWrite(BoundariesContext context, AccountId account, PartnershipId? partnership)
    {
        var id = partnership?.Value;
        return context
            .Users.Where(user => user.Id == account.Value)
            .Select(user =>
                user.IsAdministrator
                || context.Members.Any(member =>
                    member.PartnershipId == id && member.AccountId == user.Id && member.Role == MemberRole.Facilitator
                )
            );
    }
}
