using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>Changes the members of a partnership for an account that may manage them.</summary>
internal sealed class MemberEditor(Database database)
{
    /// <summary>Makes a change to a partnership while no other transaction can change its members.</summary>
    /// <returns>The result; or <c>not-found</c> if the account may not manage the members.</returns>
    public Task<Result<T>> Edit<T>(
        AccountId account,
        PartnershipId partnership,
        Func<BoundariesContext, Task<Result<T>>> edit,
        CancellationToken cancellationToken
    )
        where T : notnull =>
        database.WriteGiven(
            async context =>
            {
                await database.LockPartnership(context, partnership.Value, cancellationToken);
                if (
                    !await context
                        .Partnerships.MembersManagedBy(context, account)
                        .AnyAsync(row => row.Id == partnership.Value, cancellationToken)
                )
                {
                    return StorageProblems.NoPartnership;
                }

                var result = await edit(context);
                if (result.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return result;
            },
            cancellationToken
        );

    /// <summary>Changes a member, unless this would leave the partnership without a facilitator.</summary>
    /// <param name="account">The account that changes the member.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="member">The member.</param>
    /// <param name="staysFacilitator">Whether the member is a facilitator after the change.</param>
    /// <param name="act">The kind of act, for the audit trail.</param>
    /// <param name="how">The text that follows the member's name in the audit trail and describes the change.</param>
    /// <param name="edit">The change.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The partnership; or <c>not-found</c>, or <c>last-facilitator</c>.</returns>
    public Task<Result<PartnershipId>> EditMember(
        AccountId account,
        PartnershipId partnership,
        AccountId member,
        bool staysFacilitator,
        AuditAct act,
        string how,
        Action<BoundariesContext, MemberRow> edit,
        CancellationToken cancellationToken
    ) =>
        Edit<PartnershipId>(
            account,
            partnership,
            async context =>
            {
                var members = await context
                    .Members.Where(row => row.PartnershipId == partnership.Value)
                    .Include(row => row.Account)
                    .ToListAsync(cancellationToken);
                if (members.SingleOrDefault(row => row.AccountId == member.Value) is not { } found)
                {
                    return StorageProblems.NoMember;
                }

                if (!staysFacilitator && !members.Any(row => row != found && row.Role == MemberRole.Facilitator))
                {
                    return StorageProblems.LastFacilitator;
                }

                edit(context, found);
                if (context.Entry(found).State == EntityState.Unchanged)
                {
                    return partnership;
                }

                if (!staysFacilitator)
                {
                    // The member may have created an invitation and kept its link, in order to use the link later.
                    context.RemoveRange(
                        await context
                            .Invitations.Where(row =>
                                row.PartnershipId == partnership.Value && row.InvitedBy == member.Value
                            )
                            .ToListAsync(cancellationToken)
                    );
                }

                await database.Audit.Add(
                    context,
                    account,
                    act,
                    partnership.Value,
                    null,
                    found.Account.Name + how,
                    cancellationToken
                );
                return partnership;
            },
            cancellationToken
        );
}
