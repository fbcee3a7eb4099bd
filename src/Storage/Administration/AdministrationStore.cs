using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What an administrator does with accounts. There is always one administrator.</summary>
public sealed class AdministrationStore
{
    private static readonly Problem LastAdministrator = new(ProblemCodes.LastAdministrator, "There must be an administrator. Make another person an administrator first");

    private readonly Database database;

    internal AdministrationStore(Database database) => this.database = database;

    /// <summary>Makes somebody an administrator, or one no longer.</summary>
    /// <param name="by">The administrator who says so.</param>
    /// <param name="other">Whom it is about.</param>
    /// <param name="isAdministrator">Whether they are one from now on.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The account; or <c>not-found</c>, or <c>last-administrator</c>.</returns>
    public Task<Result<AccountId>> Appoint(AccountId by, AccountId other, bool isAdministrator, CancellationToken cancellation = default) =>
        Edit(
            by,
            other,
            async (context, account) =>
            {
                if (account.IsAdministrator == isAdministrator)
                {
                    return other;
                }

                if (!isAdministrator && await IsLastAdministrator(context, other, cancellation))
                {
                    return LastAdministrator;
                }

                account.IsAdministrator = isAdministrator;
                await database.Audit.Add(context, by, isAdministrator ? AuditAct.MadeAdministrator : AuditAct.EndedAdministrator, null, null, account.Name, cancellation);
                return other;
            },
            cancellation);

    /// <summary>Takes an account away, with its sessions and ways to sign in. What it did stays in the audit trail and in the history of actions.</summary>
    /// <returns>The account; or <c>not-found</c>, <c>last-administrator</c>, or <c>last-facilitator</c> of a partnership.</returns>
    public Task<Result<AccountId>> Remove(AccountId by, AccountId other, CancellationToken cancellation = default) =>
        Edit(
            by,
            other,
            async (context, account) =>
            {
                if (account.IsAdministrator && await IsLastAdministrator(context, other, cancellation))
                {
                    return LastAdministrator;
                }

                var facilitated = await context.Members.Where(member => member.AccountId == other.Value && member.Role == MemberRole.Facilitator).Select(member => member.PartnershipId).Order().ToListAsync(cancellation);
                foreach (var partnership in facilitated)
                {
                    await database.HoldPartnership(context, partnership, cancellation);
                    if (!await context.Members.AnyAsync(member => member.PartnershipId == partnership && member.Role == MemberRole.Facilitator && member.AccountId != other.Value, cancellation))
                    {
                        return Problems.LastFacilitator;
                    }
                }

                context.Remove(account);
                await database.Audit.Add(context, by, AuditAct.RemovedAccount, null, null, account.Name, cancellation);
                return other;
            },
            cancellation);

    private static async Task<bool> IsLastAdministrator(BoundariesContext context, AccountId account, CancellationToken cancellation) =>
        !await context.Users.AnyAsync(row => row.IsAdministrator && row.Id != account.Value, cancellation);

    private Task<Result<AccountId>> Edit(AccountId by, AccountId other, Func<BoundariesContext, Account, Task<Result<AccountId>>> edit, CancellationToken cancellation) =>
        database.Write(
            async context =>
            {
                await database.HoldAdministrators(context, cancellation);
                if (!await context.Users.AnyAsync(row => row.Id == by.Value && row.IsAdministrator, cancellation)
                    || await context.Users.SingleOrDefaultAsync(row => row.Id == other.Value, cancellation) is not { } account)
                {
                    return Problems.NoAccount;
                }

                var result = await edit(context, account);
                if (result.Is(out _))
                {
                    await context.SaveChangesAsync(cancellation);
                }

                return result;
            },
            cancellation);
}
