using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>Reads a partnership's members and invitations.</summary>
public sealed class MemberQueries
{
    private readonly Database database;

    internal MemberQueries(Database database) => this.database = database;

    /// <summary>
    /// Finds a partnership's members and invitations; null if this account may not change the members.
    /// </summary>
    public async Task<PartnershipMembers?> Find(
        AccountId account,
        PartnershipId id,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        await using var context = database.Open();
        if (
            await context
                .Partnerships.MembersManagedBy(context, account)
                .Where(row => row.Id == id.Value)
                .Select(row => row.Name)
                .SingleOrDefaultAsync(cancellationToken)
            is not { } name
        )
        {
            return null;
        }

        var members = await context
            .Members.Where(row => row.PartnershipId == id.Value)
            .Select(row => new Member(new(row.AccountId), row.Account.Name, row.Account.Email ?? "", row.Role))
            .ToListAsync(cancellationToken);
        var invitations = await context
            .Invitations.Where(row => row.PartnershipId == id.Value)
            .Select(row => new Invitation(new(row.Id), name, row.Name, row.Role, row.ExpiresAt))
            .ToListAsync(cancellationToken);
        return new(
            id,
            name,
            [
                .. members
                    .OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(member => member.Account.Value),
            ],
            [
                .. invitations
                    .Where(one => one.ExpiresAt > now)
                    .OrderByDescending(one => one.ExpiresAt)
                    .ThenBy(one => one.Id.Value),
            ]
        );
    }

    /// <summary>
    /// Finds the invitation that a link belongs to; null if it has been accepted or withdrawn, or has expired, or if
    /// the user who created it may no longer invite people.
    /// </summary>
    public async Task<Invitation?> FindInvitation(
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
        var found = await context
            .Invitations.Where(row => row.TokenHash == hash)
            .Select(row => new
            {
                row.InvitedBy,
                row.PartnershipId,
                Invitation = new Invitation(new(row.Id), row.Partnership.Name, row.Name, row.Role, row.ExpiresAt),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return
            found?.Invitation.ExpiresAt > now
            && await context
                .Partnerships.MembersManagedBy(context, new(found.InvitedBy))
                .AnyAsync(row => row.Id == found.PartnershipId, cancellationToken)
            ? found.Invitation
            : null;
    }
}
