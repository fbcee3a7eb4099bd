using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>Reads regions for their own people, and invitations to regions.</summary>
public sealed class RegionQueries
{
    private readonly Database database;

    internal RegionQueries(Database database) => this.database = database;

    /// <summary>Lists the regions that an account belongs to, sorted by name.</summary>
    public async Task<IReadOnlyList<RegionSummary>> List(
        AccountId account,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        var found = await context
            .Regions.RunBy(account)
            .Select(row => new RegionSummary(new(row.Id), row.Name, row.Shares.Count(share => share.RoundId != null)))
            .ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(region => region.Name, StringComparer.OrdinalIgnoreCase).ThenBy(region => region.Id.Value),
        ];
    }

    /// <summary>Finds a region; null if this account does not belong to it.</summary>
    public async Task<RegionDetails?> Find(
        AccountId account,
        RegionId id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        if (
            await context
                .Regions.RunBy(account)
                .AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken)
            is not { } region
        )
        {
            return null;
        }

        var names = await context
            .RegionShares.Where(share => share.RegionId == id.Value && share.RoundId != null && share.ShowsName)
            .Select(share => share.Partnership.Name)
            .ToListAsync(cancellationToken);
        var people = await context
            .RegionMembers.Where(row => row.RegionId == id.Value)
            .Select(row => new RegionMember(new(row.AccountId), row.Account.Name))
            .ToListAsync(cancellationToken);
        var invitations = await Invitations(context.RegionInvitations.Where(row => row.RegionId == id.Value))
            .ToListAsync(cancellationToken);
        var areas = await SharedAreaReader.ReadAreas(database, context, id, cancellationToken);
        var renewals = await SharedAreaReader.ReadRenewals(context, id, cancellationToken);
        return new(
            id,
            region.Name,
            database.Frameworks.Get(region.FrameworkId, region.FrameworkVersion),
            areas.Count,
            [.. names.Order(StringComparer.OrdinalIgnoreCase)],
            [
                .. people
                    .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(person => person.Account.Value),
            ],
            [
                .. invitations
                    .Where(one => one.ExpiresAt > now)
                    .OrderByDescending(one => one.ExpiresAt)
                    .ThenBy(one => one.Id.Value),
            ],
            renewals.Count == 0 ? null : renewals[^1],
            RegionGate.Decide(
                areas,
                people.Select(person => person.Account).ToHashSet(),
                [.. renewals.Select(one => one.Renewal)]
            )
        );
    }

    /// <summary>Finds the invitation that a link belongs to; null if it can no longer be accepted.</summary>
    public async Task<RegionInvitation?> FindInvitation(
        string? token,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(token))
        {
            return null;
        }

        var hash = LinkSecret.Hash(token!);
        await using var context = database.Open();
        var found = await Invitations(context.RegionInvitations.StillValid(context).Where(row => row.TokenHash == hash))
            .SingleOrDefaultAsync(cancellationToken);
        return found?.ExpiresAt > now ? found : null;
    }

    private static IQueryable<RegionInvitation> Invitations(IQueryable<RegionInvitationRow> rows) =>
        rows.Select(row => new RegionInvitation(
            new(row.Id),
            new(row.RegionId),
            row.Region.Name,
            row.ForArea,
            row.Name,
            row.ExpiresAt
        ));
}
