using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Regions;

/// <summary>Invites partnerships and people to regions, with links that work once.</summary>
public sealed class RegionInvitationStore
{
    private readonly Database database;

    internal RegionInvitationStore(Database database) => this.database = database;

    /// <summary>Creates an invitation, which can be accepted once by anyone with the link.</summary>
    /// <param name="account">An account that belongs to the region.</param>
    /// <param name="region">The region.</param>
    /// <param name="forArea">Whether the invitation is for a partnership rather than for a person.</param>
    /// <param name="name">The name of the partnership or person.</param>
    /// <param name="token">
    /// The secret of the link, from <see cref="MemberStore.CreateToken"/>. Using the same secret again for the same
    /// region returns the same invitation.
    /// </param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The invitation; or <c>not-found</c>; or a problem with the field <c>name</c>.</returns>
    public async Task<Result<InvitationId>> Invite(
        AccountId account,
        RegionId region,
        bool forArea,
        string? name,
        string token,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var named = InvitationLinks.ReadName(name, forArea ? "the partnership’s name" : "the person’s name");
        if (!named.TryGetValue(out var given))
        {
            return Result<InvitationId>.Failure(named.Problems);
        }

        return await database.WriteGiven<InvitationId>(
            async context =>
            {
                if (await FindRegion(context, account, region, cancellationToken) is not { } regionName)
                {
                    return StorageProblems.NoRegion;
                }

                var added = await InvitationLinks.Add(
                    context,
                    new RegionInvitationRow
                    {
                        RegionId = region.Value,
                        ForArea = forArea,
                        Name = given,
                        InvitedBy = account.Value,
                        TokenHash = LinkSecret.Hash(token),
                    },
                    row => row.RegionId == region.Value,
                    "region",
                    now,
                    () =>
                        Record(
                            context,
                            account,
                            AuditAct.InvitedToRegion,
                            null,
                            $"{given}, {regionName}",
                            cancellationToken
                        ),
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return added;
            },
            cancellationToken
        );
    }

    /// <summary>Withdraws an invitation. Does nothing if it no longer exists.</summary>
    /// <returns>The region, or <c>not-found</c>.</returns>
    public Task<Result<RegionId>> Withdraw(
        AccountId account,
        RegionId region,
        InvitationId invitation,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<RegionId>(
            async context =>
            {
                if (await FindRegion(context, account, region, cancellationToken) is not { } regionName)
                {
                    return StorageProblems.NoRegion;
                }

                await InvitationLinks.Withdraw<RegionInvitationRow>(
                    context,
                    invitation,
                    row => row.RegionId == region.Value,
                    name =>
                        Record(
                            context,
                            account,
                            AuditAct.TookRegionInvitationBack,
                            null,
                            $"{name}, {regionName}",
                            cancellationToken
                        ),
                    cancellationToken
                );
                return region;
            },
            cancellationToken
        );

    /// <summary>
    /// Makes the partnership an area of the region or, if the invitation is for a person, adds the account to the
    /// region. A new area shares nothing yet.
    /// </summary>
    /// <param name="account">The account that accepts the invitation.</param>
    /// <param name="token">The secret of the link.</param>
    /// <param name="partnership">
    /// The partnership to add, which the account must facilitate; null if the invitation is for a person.
    /// </param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The region; or <c>not-found</c> if the invitation can no longer be accepted, or cannot be accepted with this
    /// value of <paramref name="partnership"/>.
    /// </returns>
    public Task<Result<RegionId>> Accept(
        AccountId account,
        string? token,
        PartnershipId? partnership,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<RegionId>(
            async context =>
            {
                var hash = LinkSecret.IsWellFormed(token) ? LinkSecret.Hash(token!) : [];
                if (
                    await context
                        .RegionInvitations.StillValid(context)
                        .Where(row => row.TokenHash == hash)
                        .Include(row => row.Region)
                        .AsNoTracking()
                        .SingleOrDefaultAsync(cancellationToken)
                        is not { } invitation
                    || invitation.ExpiresAt <= now
                    || invitation.ForArea != (partnership is not null)
                    || (
                        partnership is { } own
                        && !await context
                            .Partnerships.FacilitatedBy(account)
                            .AnyAsync(row => row.Id == own.Value, cancellationToken)
                    )
                    || !await InvitationLinks.TryUse(context, invitation, cancellationToken)
                )
                {
                    return StorageProblems.NoInvitation;
                }

                if (partnership is { } area)
                {
                    await AddArea(context, invitation.RegionId, area, cancellationToken);
                }
                else if (
                    !await context.RegionMembers.AnyAsync(
                        row => row.RegionId == invitation.RegionId && row.AccountId == account.Value,
                        cancellationToken
                    )
                )
                {
                    context.Add(new RegionMemberRow { RegionId = invitation.RegionId, AccountId = account.Value });
                }

                await Record(
                    context,
                    account,
                    AuditAct.JoinedRegion,
                    partnership?.Value,
                    invitation.Region.Name,
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new RegionId(invitation.RegionId);
            },
            cancellationToken
        );

    private async Task AddArea(
        BoundariesContext context,
        Guid region,
        PartnershipId partnership,
        CancellationToken cancellationToken
    )
    {
        await database.LockPartnership(context, partnership.Value, cancellationToken);
        if (
            !await context.RegionShares.AnyAsync(
                row => row.RegionId == region && row.PartnershipId == partnership.Value,
                cancellationToken
            )
        )
        {
            context.Add(
                new RegionShareRow
                {
                    Id = Guid.NewGuid(),
                    RegionId = region,
                    PartnershipId = partnership.Value,
                }
            );
        }
    }

    private static Task<string?> FindRegion(
        BoundariesContext context,
        AccountId account,
        RegionId region,
        CancellationToken cancellationToken
    ) =>
        context
            .Regions.RunBy(account)
            .Where(row => row.Id == region.Value)
            .Select(row => (string?)row.Name)
            .SingleOrDefaultAsync(cancellationToken);

    private Task Record(
        BoundariesContext context,
        AccountId by,
        AuditAct act,
        Guid? partnership,
        string subject,
        CancellationToken cancellationToken
    ) => database.Audit.Add(context, by, act, partnership, null, subject, cancellationToken);
}
