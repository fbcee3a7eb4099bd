using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>
/// Reads the figures that the areas of a region share, but only those that may be shown under the disclosure rule.
/// </summary>
internal static class SharedAreaReader
{
    /// <summary>Reads the areas that take part in the next renewal.</summary>
    public static async Task<IReadOnlyList<SharedArea>> ReadAreas(
        Database database,
        BoundariesContext context,
        RegionId region,
        CancellationToken cancellationToken
    )
    {
        var shares = await context
            .RegionShares.Where(share => share.RegionId == region.Value && share.RoundId != null)
            .OrderBy(share => share.Id)
            .Select(share => new
            {
                share.Id,
                Round = share.Round!,
                // The key is read before the figures. If answers are erased between the two reads, which is possible
                // only on PostgreSQL, the next renewal treats the area's figures as changed, and this one does not.
                Shared = share.SharedRounds.Where(row => row.RoundId == share.RoundId).Select(row => row.Key).Single(),
                Accounts = share.Partnership.Members.Select(member => member.AccountId).ToList(),
                Secret = context
                    .RegionSecrets.Where(row => row.PartnershipId == share.PartnershipId)
                    .Select(row => row.Secret)
                    .Single(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var averages = await ReadAverages(
            database,
            context,
            [.. shares.Select(share => share.Round)],
            cancellationToken
        );
        return
        [
            .. shares.Select(share => new SharedArea(
                new(share.Id),
                new(share.Shared),
                share.Accounts.Select(account => new AccountId(account)).ToHashSet(),
                averages.GetValueOrDefault(share.Round.Id) ?? [],
                share.Secret
            )),
        ];
    }

    /// <summary>
    /// Reads, for each round, the averages that can be shared. A round without figures has no entry.
    /// </summary>
    public static async Task<Dictionary<Guid, IReadOnlyList<AreaAverage>>> ReadAverages(
        Database database,
        BoundariesContext context,
        IReadOnlyList<RoundRow> rounds,
        CancellationToken cancellationToken
    )
    {
        var ids = rounds.Select(round => round.Id).ToList();
        var figures = await context
            .Figures.Where(row => ids.Contains(row.Ballot.RoundId) && row.Ballot.Kind == BallotKind.Enablers)
            .Select(row => new { row.Ballot.RoundId, row.Kept })
            .ToDictionaryAsync(row => row.RoundId, row => row.Kept, cancellationToken);
        return rounds
            .Where(round => figures.ContainsKey(round.Id))
            .ToDictionary(
                round => round.Id,
                round =>
                    AreaAverage.From(
                        RoundResults.Compute(
                            database.GetFramework(round),
                            new(round.Mode, round.MinimumGroup),
                            [FiguresFormat.Read(figures[round.Id], round)],
                            new()
                        )
                    )
            );
    }

    /// <summary>Reads the accounts of a region's own people.</summary>
    public static async Task<IReadOnlySet<AccountId>> ReadPeople(
        BoundariesContext context,
        RegionId region,
        CancellationToken cancellationToken
    ) =>
        (
            await context
                .RegionMembers.Where(member => member.RegionId == region.Value)
                .Select(member => member.AccountId)
                .ToListAsync(cancellationToken)
        )
            .Select(account => new AccountId(account))
            .ToHashSet();

    /// <summary>Reads every renewal of a region's figures, oldest first.</summary>
    public static async Task<IReadOnlyList<StoredRenewal>> ReadRenewals(
        BoundariesContext context,
        RegionId region,
        CancellationToken cancellationToken
    ) =>
        (
            await context
                .RegionRenewals.Where(row => row.RegionId == region.Value)
                .OrderBy(row => row.Id)
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ConvertAll(row => new StoredRenewal(row.At, RenewalFormat.Read(row.Kept)));
}
