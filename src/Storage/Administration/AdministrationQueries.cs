using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What an administrator sees: accounts and partnerships, and nothing of rounds.</summary>
public sealed class AdministrationQueries
{
    private readonly Database database;

    internal AdministrationQueries(Database database) => this.database = database;

    /// <summary>Every account, by name.</summary>
    public async Task<IReadOnlyList<AccountSummary>> Accounts(CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return [.. (await Read(context, context.Users, cancellation)).OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.Id.Value)];
    }

    /// <summary>One account; null when there is none.</summary>
    public async Task<AccountSummary?> Account(AccountId id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return (await Read(context, context.Users.Where(row => row.Id == id.Value), cancellation)).SingleOrDefault();
    }

    /// <summary>Every partnership, by name.</summary>
    public async Task<IReadOnlyList<KeptPartnership>> Partnerships(CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        var found = await context.Partnerships
            .Select(row => new KeptPartnership(
                new(row.Id),
                row.Name,
                row.Members.Count(member => member.Role == MemberRole.Facilitator),
                row.Members.Count(member => member.Role == MemberRole.Viewer)))
            .ToListAsync(cancellation);
        return [.. found.OrderBy(partnership => partnership.Name, StringComparer.OrdinalIgnoreCase).ThenBy(partnership => partnership.Id.Value)];
    }

    private static async Task<IEnumerable<AccountSummary>> Read(BoundariesContext context, IQueryable<Account> accounts, CancellationToken cancellation)
    {
        var found = await accounts.Select(row => new { row.Id, row.Name, row.Email, row.IsAdministrator }).ToListAsync(cancellation);
        var members = (await accounts
            .Join(context.Members, row => row.Id, member => member.AccountId, (row, member) => member)
            .Join(context.Partnerships, member => member.PartnershipId, partnership => partnership.Id, (member, partnership) => new { member.AccountId, member.Role, partnership.Name })
            .ToListAsync(cancellation)).ToLookup(member => (member.AccountId, member.Role), member => member.Name);
        return found.Select(row => new AccountSummary(
            new(row.Id),
            row.Name,
            row.Email ?? "",
            row.IsAdministrator,
            [.. members[(row.Id, MemberRole.Facilitator)].Order(StringComparer.OrdinalIgnoreCase)],
            [.. members[(row.Id, MemberRole.Viewer)].Order(StringComparer.OrdinalIgnoreCase)]));
    }
}
