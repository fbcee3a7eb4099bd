using System.Security.Cryptography;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>
/// Stores a partnership's decisions about a region: which round it shares, if any, and whether its name is shown.
/// </summary>
public sealed class AreaStore
{
    private readonly Database database;

    internal AreaStore(Database database) => this.database = database;

    /// <summary>Lets the next renewal include the averages from a closed round.</summary>
    /// <param name="account">A facilitator of the partnership.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="region">A region whose invitation the partnership has accepted.</param>
    /// <param name="round">One of the partnership's own closed rounds, with the region's framework.</param>
    /// <param name="showsName">Whether the region and the other areas see the partnership's name.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The region; or <c>not-found</c>, or <c>round-not-shareable</c>.</returns>
    public Task<Result<RegionId>> Share(
        AccountId account,
        PartnershipId partnership,
        RegionId region,
        RoundId round,
        bool showsName,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            account,
            partnership,
            region,
            async (context, share) =>
            {
                if (
                    !await context
                        .Rounds.ShareableWith(partnership, share.Region)
                        .AnyAsync(row => row.Id == round.Value, cancellationToken)
                )
                {
                    return StorageProblems.RoundNotShareable;
                }

                if ((share.RoundId, share.ShowsName) == (round.Value, showsName))
                {
                    return region;
                }

                if (
                    !await context.RegionSecrets.AnyAsync(
                        row => row.PartnershipId == partnership.Value,
                        cancellationToken
                    )
                )
                {
                    context.Add(
                        new RegionSecretRow
                        {
                            PartnershipId = partnership.Value,
                            Secret = RandomNumberGenerator.GetBytes(RandomRounding.SecretBytes),
                        }
                    );
                }

                if (
                    !await context.RegionSharedRounds.AnyAsync(
                        row => row.ShareId == share.Id && row.RoundId == round.Value,
                        cancellationToken
                    )
                )
                {
                    context.Add(
                        new RegionSharedRoundRow
                        {
                            ShareId = share.Id,
                            RoundId = round.Value,
                            Key = Guid.NewGuid(),
                        }
                    );
                }

                (share.RoundId, share.ShowsName) = (round.Value, showsName);
                await Record(context, account, AuditAct.SharedRound, share, cancellationToken);
                return region;
            },
            cancellationToken
        );

    /// <summary>
    /// Leaves the partnership out of the next renewal, and hides its name at once. The figures from earlier renewals do
    /// not change.
    /// </summary>
    /// <returns>The region, or <c>not-found</c>.</returns>
    public Task<Result<RegionId>> Withdraw(
        AccountId account,
        PartnershipId partnership,
        RegionId region,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            account,
            partnership,
            region,
            async (context, share) =>
            {
                if (share.RoundId is not null)
                {
                    await Record(context, account, AuditAct.WithdrewFromRegion, share, cancellationToken);
                    (share.RoundId, share.ShowsName) = (null, false);
                }

                return region;
            },
            cancellationToken
        );

    private Task Record(
        BoundariesContext context,
        AccountId by,
        AuditAct act,
        RegionShareRow share,
        CancellationToken cancellationToken
    ) => database.Audit.Add(context, by, act, share.PartnershipId, share.RoundId, share.Region.Name, cancellationToken);

    private Task<Result<RegionId>> Edit(
        AccountId account,
        PartnershipId partnership,
        RegionId region,
        Func<BoundariesContext, RegionShareRow, Task<Result<RegionId>>> edit,
        CancellationToken cancellationToken
    ) =>
        database.Write(
            async context =>
            {
                // The partnership's secret must be created only once, even if two of its facilitators share rounds at
                // the same moment.
                await database.LockPartnership(context, partnership.Value, cancellationToken);
                // A renewal that begins after an area has withdrawn must not include that area.
                await database.LockRegion(context, region.Value, cancellationToken);
                if (
                    await context
                        .RegionShares.FacilitatedBy(account)
                        .Include(share => share.Region)
                        .SingleOrDefaultAsync(
                            share => share.PartnershipId == partnership.Value && share.RegionId == region.Value,
                            cancellationToken
                        )
                    is not { } share
                )
                {
                    return StorageProblems.NoRegion;
                }

                var result = await edit(context, share);
                if (result.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return result;
            },
            cancellationToken
        );
}
