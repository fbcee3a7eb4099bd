using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>Reads the regions that a partnership belongs to, for the members of that partnership.</summary>
public sealed class AreaQueries
{
    private readonly Database database;

    internal AreaQueries(Database database) => this.database = database;

    /// <summary>Lists the partnerships that an account facilitates, sorted by name.</summary>
    public async Task<IReadOnlyList<FacilitatedPartnership>> ListFacilitated(
        AccountId account,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var found = await context
            .Partnerships.FacilitatedBy(account)
            .Select(row => new FacilitatedPartnership(new(row.Id), row.Name))
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id.Value)];
    }

    /// <summary>
    /// Lists the regions whose invitations a partnership has accepted, sorted by name; empty if this account is not a
    /// member of the partnership.
    /// </summary>
    public async Task<IReadOnlyList<RegionSummary>> List(
        AccountId account,
        PartnershipId partnership,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var found = await context
            .RegionShares.Where(share =>
                share.PartnershipId == partnership.Value
                && share.Partnership.Members.Any(member => member.AccountId == account.Value)
            )
            .Select(share => new RegionSummary(
                new(share.RegionId),
                share.Region.Name,
                share.Region.Shares.Count(one => one.RoundId != null)
            ))
            .ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(region => region.Name, StringComparer.OrdinalIgnoreCase).ThenBy(region => region.Id.Value),
        ];
    }

    /// <summary>
    /// Finds a region for one of its areas. The area sees the region's figures only while it shares a round itself.
    /// Returns null if this account is not a member of the partnership, or the partnership has not accepted an
    /// invitation to the region.
    /// </summary>
    public async Task<AreaDetails?> Find(
        AccountId account,
        PartnershipId partnership,
        RegionId region,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var share = await context
            .RegionShares.Where(row =>
                row.PartnershipId == partnership.Value
                && row.RegionId == region.Value
                && row.Partnership.Members.Any(member => member.AccountId == account.Value)
            )
            .Include(row => row.Region)
            .Include(row => row.Partnership)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (share is null)
        {
            return null;
        }

        var rounds = await context
            .Rounds.ShareableWith(partnership, share.Region)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var averages = await SharedAreaReader.ReadAverages(database, context, rounds, cancellationToken);
        var names = await context
            .RegionShares.Where(row => row.RegionId == region.Value && row.RoundId != null && row.ShowsName)
            .Select(row => row.Partnership.Name)
            .ToListAsync(cancellationToken);
        var renewals = share.RoundId is null
            ? []
            : await SharedAreaReader.ReadRenewals(context, region, cancellationToken);
        return new(
            region,
            share.Region.Name,
            database.Frameworks.Get(share.Region.FrameworkId, share.Region.FrameworkVersion),
            share.Partnership.Name,
            share.RoundId is { } shared ? new RoundId(shared) : null,
            share.ShowsName,
            [
                .. rounds
                    .OrderByDescending(round => round.ClosedAt)
                    .ThenBy(round => round.Id)
                    .Select(round => new ShareableRound(
                        new(round.Id),
                        round.Name,
                        round.ClosedAt!.Value,
                        averages.GetValueOrDefault(round.Id) ?? []
                    )),
            ],
            share.RoundId is null ? [] : [.. names.Order(StringComparer.OrdinalIgnoreCase)],
            renewals.Count == 0 ? null : renewals[^1]
        );
    }
}
