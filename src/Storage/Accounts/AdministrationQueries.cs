using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Reads accounts and partnerships for administrators, without any information about rounds.</summary>
public sealed class AdministrationQueries
{
    private readonly Database database;

    internal AdministrationQueries(Database database) => this.database = database;

    /// <summary>Lists every account, sorted by name.</summary>
    public async Task<IReadOnlyList<AccountSummary>> ListAccounts(CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return
        [
            .. (await Read(context, context.Users, cancellationToken))
                .OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.Id.Value),
        ];
    }

    /// <summary>Finds one account; null if it does not exist.</summary>
    public async Task<AccountSummary?> FindAccount(AccountId id, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return (
            await Read(context, context.Users.Where(row => row.Id == id.Value), cancellationToken)
        ).SingleOrDefault();
    }

    /// <summary>Lists every partnership, sorted by name.</summary>
    public async Task<IReadOnlyList<AdministeredPartnership>> ListPartnerships(
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var found = await context
            .Partnerships.Select(row => new AdministeredPartnership(
                new(row.Id),
                row.Name,
                row.Members.Count(member => member.Role == MemberRole.Facilitator),
                row.Members.Count(member => member.Role == MemberRole.Viewer)
            ))
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .OrderBy(partnership => partnership.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(partnership => partnership.Id.Value),
        ];
    }

    private static async Task<IEnumerable<AccountSummary>> Read(
        BoundariesContext context,
        IQueryable<Account> accounts,
        CancellationToken cancellationToken
    )
    {
        var found = await accounts
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Email,
                row.IsAdministrator,
                HasPassword = row.PasswordHash != null,
            })
            .ToListAsync(cancellationToken);
        var members = (
            await accounts
                .Join(context.Members, row => row.Id, member => member.AccountId, (row, member) => member)
                .Join(
                    context.Partnerships,
                    member => member.PartnershipId,
                    partnership => partnership.Id,
                    (member, partnership) =>
                        new
                        {
                            member.AccountId,
                            member.Role,
                            partnership.Name,
                        }
                )
                .ToListAsync(cancellationToken)
        ).ToLookup(member => (member.AccountId, member.Role), member => member.Name);
        return found.Select(row => new AccountSummary(
            new(row.Id),
            row.Name,
            row.Email ?? "",
            row.IsAdministrator,
            row.HasPassword,
            [.. members[(row.Id, MemberRole.Facilitator)].Order(StringComparer.OrdinalIgnoreCase)],
            [.. members[(row.Id, MemberRole.Viewer)].Order(StringComparer.OrdinalIgnoreCase)]
        ));
    }
}
