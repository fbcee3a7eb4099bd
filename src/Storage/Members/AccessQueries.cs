using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>
/// Finds the roles of an account for one request. They are read on every request, so that removing a role takes effect
/// immediately.
/// </summary>
public sealed class AccessQueries
{
    private readonly Database database;

    internal AccessQueries(Database database) => this.database = database;

    /// <summary>
    /// Finds the roles of an account for a request that is not about a partnership; null if there is no such account.
    /// </summary>
    public async Task<AccountAccess?> Find(AccountId account, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(row.IsAdministrator, null))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Finds the roles of an account for a request about a partnership, which need not exist; null if there is no such
    /// account.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="only">
    /// The only partnership in which a role counts for this request; null if there is no such limit.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<AccountAccess?> Find(
        AccountId account,
        PartnershipId partnership,
        PartnershipId? only = null,
        CancellationToken cancellationToken = default
    )
    {
        var limit = only?.Value;
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(
                row.IsAdministrator,
                context
                    .Members.Where(member =>
                        member.AccountId == row.Id
                        && member.PartnershipId == partnership.Value
                        && (limit == null || member.PartnershipId == limit)
                    )
                    .Select(member => (MemberRole?)member.Role)
                    .SingleOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Finds the roles of an account for a request about a framework draft, which need not exist; null if there is no
    /// such account. For a draft for everyone, there is no role in a partnership.
    /// </summary>
    public async Task<AccountAccess?> Find(
        AccountId account,
        FrameworkDraftId draft,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(
                row.IsAdministrator,
                context
                    .Members.Where(member =>
                        member.AccountId == row.Id
                        && context.FrameworkDrafts.Any(one =>
                            one.Id == draft.Value && one.PartnershipId == member.PartnershipId
                        )
                    )
                    .Select(member => (MemberRole?)member.Role)
                    .SingleOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Finds the roles of an account for a request about a round, which need not exist; null if there is no such
    /// account.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="round">The round.</param>
    /// <param name="only">
    /// The only partnership in which a role counts for this request; null if there is no such limit.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<AccountAccess?> Find(
        AccountId account,
        RoundId round,
        PartnershipId? only = null,
        CancellationToken cancellationToken = default
    )
    {
        var limit = only?.Value;
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(
                row.IsAdministrator,
                context
                    .Rounds.Where(one => one.Id == round.Value)
                    .SelectMany(one => one.Partnership.Members)
                    .Where(member => member.AccountId == row.Id && (limit == null || member.PartnershipId == limit))
                    .Select(member => (MemberRole?)member.Role)
                    .SingleOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Finds the roles of an account for a request about a region, which need not exist; null if there is no such
    /// account.
    /// </summary>
    public async Task<AccountAccess?> Find(
        AccountId account,
        RegionId region,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(row.IsAdministrator, null)
            {
                IsInRegion = context.RegionMembers.Any(member =>
                    member.AccountId == row.Id && member.RegionId == region.Value
                ),
            })
            .SingleOrDefaultAsync(cancellationToken);
    }
}
