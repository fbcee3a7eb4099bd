using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>The audit trail, newest first.</summary>
public sealed class AuditQueries
{
    private readonly Database database;

    internal AuditQueries(Database database) => this.database = database;

    /// <summary>A page of what was done in a partnership; null when there is none that this account facilitates.</summary>
    public async Task<AuditPage?> Page(AccountId account, PartnershipId id, AuditSearch search, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await Partnership(context, account, id, cancellation) is { } partnership
            ? (await PageOf(context, Matching(context, search).Where(row => row.PartnershipId == id.Value), search, cancellation)) with
            {
                Partnership = partnership.Name,
                Rounds = partnership.Rounds,
            }
            : null;
    }

    /// <summary>Every line of the same; null when there is no partnership that this account facilitates.</summary>
    public async Task<IReadOnlyList<AuditEntry>?> All(AccountId account, PartnershipId id, AuditSearch search, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await Partnership(context, account, id, cancellation) is null
            ? null
            : await Entries(context, Matching(context, search).Where(row => row.PartnershipId == id.Value)).ToListAsync(cancellation);
    }

    /// <summary>A page of everything that was done, for administrators.</summary>
    public async Task<AuditPage> Page(AuditSearch search, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await PageOf(context, Matching(context, search), search, cancellation);
    }

    /// <summary>Every line of it, for administrators.</summary>
    public async Task<IReadOnlyList<AuditEntry>> All(AuditSearch search, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await Entries(context, Matching(context, search)).ToListAsync(cancellation);
    }

    private static async Task<(string Name, IReadOnlyList<(RoundId Id, string Name)> Rounds)?> Partnership(BoundariesContext context, AccountId account, PartnershipId id, CancellationToken cancellation)
    {
        var found = await context.Partnerships
            .Where(partnership => partnership.Id == id.Value && partnership.Members.Any(facilitator => facilitator.Role == MemberRole.Facilitator && facilitator.AccountId == account.Value))
            .Select(partnership => new { partnership.Name, Rounds = partnership.Rounds.OrderBy(round => round.OpenedAt != null).ThenByDescending(round => round.OpenedAt).ThenByDescending(round => round.Id).Select(round => new { round.Id, round.Name }).ToList() })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.Name, [.. found.Rounds.Select(round => (new RoundId(round.Id), round.Name))]);
    }

    private static IQueryable<AuditRow> Matching(BoundariesContext context, AuditSearch search)
    {
        IQueryable<AuditRow> rows = context.Audit;
        if (search.Round is { } round)
        {
            rows = rows.Where(row => row.RoundId == round.Value);
        }

        return search.Act is { } act ? rows.Where(row => row.Act == act) : rows;
    }

    private static async Task<AuditPage> PageOf(BoundariesContext context, IQueryable<AuditRow> rows, AuditSearch search, CancellationToken cancellation)
    {
        var total = await rows.CountAsync(cancellation);
        var page = Math.Clamp(search.Page, 1, AuditPage.PagesOf(total));
        var entries = await Entries(context, rows, (page - 1) * AuditSearch.PageLength, AuditSearch.PageLength).ToListAsync(cancellation);
        return new(entries, page, total);
    }

    private static IQueryable<AuditEntry> Entries(BoundariesContext context, IQueryable<AuditRow> rows, int skip = 0, int take = int.MaxValue) =>
        rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip(skip)
            .Take(take)
            .Select(row => new AuditEntry(
                row.At,
                row.Name,
                row.Email,
                row.Act,
                context.Partnerships.Where(partnership => partnership.Id == row.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault() ?? "",
                context.Rounds.Where(round => round.Id == row.RoundId).Select(round => round.Name).FirstOrDefault() ?? "",
                row.Subject)
            { Account = row.AccountId });
}
