using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>Reads the audit trail, newest entry first.</summary>
public sealed class AuditQueries
{
    private readonly Database database;

    internal AuditQueries(Database database) => this.database = database;

    /// <summary>
    /// Finds one page of a partnership's audit trail; null if the account's user is not a facilitator of the
    /// partnership.
    /// </summary>
    public async Task<AuditPage?> FindPage(
        AccountId account,
        PartnershipId id,
        AuditSearch search,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await FindPartnership(context, account, id, cancellationToken) is { } partnership
            ? (
                await ReadPage(
                    context,
                    Matching(context, search).Where(row => row.PartnershipId == id.Value),
                    search,
                    cancellationToken
                )
            ) with
            {
                Partnership = partnership.Name,
                Rounds = partnership.Rounds,
            }
            : null;
    }

    /// <summary>
    /// Lists all entries that match a search in a partnership's audit trail; null if the account's user is not a
    /// facilitator of the partnership.
    /// </summary>
    public async Task<IReadOnlyList<AuditEntry>?> ListEntries(
        AccountId account,
        PartnershipId id,
        AuditSearch search,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await FindPartnership(context, account, id, cancellationToken) is null
            ? null
            : await SelectEntries(context, Matching(context, search).Where(row => row.PartnershipId == id.Value))
                .ToListAsync(cancellationToken);
    }

    /// <summary>Finds one page of the whole audit trail, for administrators.</summary>
    public async Task<AuditPage> FindPage(AuditSearch search, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        return await ReadPage(context, Matching(context, search), search, cancellationToken);
    }

    /// <summary>Lists all entries that match a search in the whole audit trail, for administrators.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListEntries(
        AuditSearch search,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        return await SelectEntries(context, Matching(context, search)).ToListAsync(cancellationToken);
    }

    private static async Task<(string Name, IReadOnlyList<(RoundId Id, string Name)> Rounds)?> FindPartnership(
        BoundariesContext context,
        AccountId account,
        PartnershipId id,
        CancellationToken cancellationToken
    )
    {
        var found = await context
            .Partnerships.Where(partnership =>
                partnership.Id == id.Value
                && partnership.Members.Any(facilitator =>
                    facilitator.Role == MemberRole.Facilitator && facilitator.AccountId == account.Value
                )
            )
            .Select(partnership => new
            {
                partnership.Name,
                Rounds = partnership
                    .Rounds.OrderBy(round => round.OpenedAt != null)
                    .ThenByDescending(round => round.OpenedAt)
                    .ThenByDescending(round => round.Id)
                    .Select(round => new { round.Id, round.Name })
                    .ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : (found.Name, [.. found.Rounds.Select(round => (new RoundId(round.Id), round.Name))]);
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

    private static async Task<AuditPage> ReadPage(
        BoundariesContext context,
        IQueryable<AuditRow> rows,
        AuditSearch search,
        CancellationToken cancellationToken
    )
    {
        var total = await rows.CountAsync(cancellationToken);
        var page = Math.Clamp(search.Page, 1, AuditPage.ComputePageCount(total));
        var entries = await SelectEntries(context, rows, (page - 1) * AuditSearch.PageLength, AuditSearch.PageLength)
            .ToListAsync(cancellationToken);
        return new(entries, page, total);
    }

    private static IQueryable<AuditEntry> SelectEntries(
        BoundariesContext context,
        IQueryable<AuditRow> rows,
        int skip = 0,
        int take = int.MaxValue
    ) =>
        rows.OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Skip(skip)
            .Take(take)
            .Select(row => new AuditEntry(
                row.At,
                row.Name,
                row.Email,
                row.Act,
                context
                    .Partnerships.Where(partnership => partnership.Id == row.PartnershipId)
                    .Select(partnership => partnership.Name)
                    .FirstOrDefault()
                    ?? "",
                context.Rounds.Where(round => round.Id == row.RoundId).Select(round => round.Name).FirstOrDefault()
                    ?? "",
                row.Subject
            )
            {
                Account = row.AccountId,
            });
}
