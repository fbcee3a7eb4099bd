using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>
/// What an account may be where it asks for something. Asked at every request, so that a right taken away is gone at
/// once.
/// </summary>
public sealed class AccessQueries
{
    private readonly Database database;

    internal AccessQueries(Database database) => this.database = database;

    /// <summary>Outside every partnership; null when there is no such account.</summary>
    public async Task<AccountAccess?> Find(AccountId account, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(row.IsAdministrator, null))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>In a partnership, whether there is one or not; null when there is no such account.</summary>
    public async Task<AccountAccess?> Find(
        AccountId account,
        PartnershipId partnership,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(
                row.IsAdministrator,
                context
                    .Members.Where(member => member.AccountId == row.Id && member.PartnershipId == partnership.Value)
                    .Select(member => (MemberRole?)member.Role)
                    .SingleOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// In the partnership of a round, whether there is one or not; null when there is no such account.
    /// </summary>
    public async Task<AccountAccess?> Find(
        AccountId account,
        RoundId round,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await context
            .Users.Where(row => row.Id == account.Value)
            .Select(row => new AccountAccess(
                row.IsAdministrator,
                context
                    .Rounds.Where(one => one.Id == round.Value)
                    .SelectMany(one => one.Partnership.Members)
                    .Where(member => member.AccountId == row.Id)
                    .Select(member => (MemberRole?)member.Role)
                    .SingleOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
