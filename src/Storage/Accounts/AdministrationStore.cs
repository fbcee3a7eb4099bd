using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Lets administrators change and remove accounts. There is always at least one administrator.</summary>
public sealed class AdministrationStore
{
    private static readonly Problem LastAdministrator = new(
        ProblemCodes.LastAdministrator,
        "This user is the only administrator. Make someone else an administrator first"
    );

    private readonly Database database;

    internal AdministrationStore(Database database) => this.database = database;

    /// <summary>Makes a user an administrator, or removes the administrator role.</summary>
    /// <param name="by">The administrator who makes the change.</param>
    /// <param name="other">The account to change.</param>
    /// <param name="isAdministrator">Whether the account has the administrator role after the change.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The account; or <c>not-found</c> or <c>last-administrator</c>.</returns>
    public Task<Result<AccountId>> SetAdministrator(
        AccountId by,
        AccountId other,
        bool isAdministrator,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            by,
            other,
            async (context, account) =>
            {
                if (account.IsAdministrator == isAdministrator)
                {
                    return other;
                }

                if (!isAdministrator && await IsLastAdministrator(context, other, cancellationToken))
                {
                    return LastAdministrator;
                }

                account.IsAdministrator = isAdministrator;
                await database.Audit.Add(
                    context,
                    by,
                    isAdministrator ? AuditAct.MadeAdministrator : AuditAct.EndedAdministrator,
                    null,
                    null,
                    account.Name,
                    cancellationToken
                );
                return other;
            },
            cancellationToken
        );

    /// <summary>
    /// Removes an account, its sessions and its sign-in methods. The account's entries stay in the audit trail and in
    /// the history of actions.
    /// </summary>
    /// <returns>
    /// The account; or <c>not-found</c>; or <c>last-administrator</c>; or <c>last-facilitator</c> if its user is the
    /// last facilitator of a partnership; or <c>last-region-member</c> if its user is the last person in a region.
    /// </returns>
    public Task<Result<AccountId>> RemoveAccount(
        AccountId by,
        AccountId other,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            by,
            other,
            async (context, account) =>
            {
                if (account.IsAdministrator && await IsLastAdministrator(context, other, cancellationToken))
                {
                    return LastAdministrator;
                }

                var facilitated = await context
                    .Members.Where(member => member.AccountId == other.Value && member.Role == MemberRole.Facilitator)
                    .Select(member => member.PartnershipId)
                    .Order()
                    .ToListAsync(cancellationToken);
                foreach (var partnership in facilitated)
                {
                    await database.LockPartnership(context, partnership, cancellationToken);
                    if (
                        !await context.Members.AnyAsync(
                            member =>
                                member.PartnershipId == partnership
                                && member.Role == MemberRole.Facilitator
                                && member.AccountId != other.Value,
                            cancellationToken
                        )
                    )
                    {
                        return StorageProblems.LastFacilitator;
                    }
                }

                var regions = await context
                    .RegionMembers.Where(member => member.AccountId == other.Value)
                    .Select(member => member.RegionId)
                    .Order()
                    .ToListAsync(cancellationToken);
                foreach (var region in regions)
                {
                    await database.LockRegion(context, region, cancellationToken);
                    if (
                        !await context.RegionMembers.AnyAsync(
                            member => member.RegionId == region && member.AccountId != other.Value,
                            cancellationToken
                        )
                    )
                    {
                        return StorageProblems.LastRegionMember;
                    }
                }

                context.Remove(account);
                await database.Audit.Add(
                    context,
                    by,
                    AuditAct.RemovedAccount,
                    null,
                    null,
                    account.Name,
                    cancellationToken
                );
                return other;
            },
            cancellationToken
        );

    private static async Task<bool> IsLastAdministrator(
        BoundariesContext context,
        AccountId account,
        CancellationToken cancellationToken
    ) => !await context.Users.AnyAsync(row => row.IsAdministrator && row.Id != account.Value, cancellationToken);

    private Task<Result<AccountId>> Edit(
        AccountId by,
        AccountId other,
        Func<BoundariesContext, Account, Task<Result<AccountId>>> edit,
        CancellationToken cancellationToken
    ) =>
        database.Write(
            async context =>
            {
                await database.LockAdministrators(context, cancellationToken);
                if (
                    !await context.Users.AnyAsync(row => row.Id == by.Value && row.IsAdministrator, cancellationToken)
                    || await context.Users.SingleOrDefaultAsync(row => row.Id == other.Value, cancellationToken)
                        is not { } account
                )
                {
                    return StorageProblems.NoAccount;
                }

                var result = await edit(context, account);
                if (result.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return result;
            },
            cancellationToken
        );
}
