using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>
/// Manages the members of a partnership, for its facilitators and for administrators. For all other accounts, the
/// result is the same as if the partnership did not exist, except that any account can accept an invitation. A
/// partnership always keeps at least one facilitator.
/// </summary>
public sealed class MemberStore
{
    /// <summary>The time after which an invitation expires.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(14);

    /// <summary>The maximum number of open invitations to one partnership or region.</summary>
    public const int MaxInvitations = 100;

    private readonly Database database;
    private readonly MemberEditor editor;

    internal MemberStore(Database database) => (this.database, editor) = (database, new(database));

    /// <summary>Creates a secret for <see cref="Invite"/>.</summary>
    public static string CreateToken() => LinkSecret.Create();

    /// <summary>Returns whether text has the form of a secret from <see cref="CreateToken"/>.</summary>
    public static bool IsWellFormed(string? token) => LinkSecret.IsWellFormed(token);

    /// <summary>Creates an invitation, which can be accepted once by anyone with the link.</summary>
    /// <param name="account">The account that creates the invitation.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="role">The role that the invitation gives.</param>
    /// <param name="name">The name of the invited person.</param>
    /// <param name="token">
    /// The secret of the link, from <see cref="CreateToken"/>. Using the same secret a second time returns the same
    /// invitation.
    /// </param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The id of the invitation; or <c>not-found</c>; or <c>form-used</c> if another partnership has an invitation with
    /// this secret; or another problem with the field <c>name</c>.
    /// </returns>
    public async Task<Result<InvitationId>> Invite(
        AccountId account,
        PartnershipId partnership,
        MemberRole role,
        string? name,
        string token,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var named = InvitationLinks.ReadName(name, "the person’s name");
        if (!named.TryGetValue(out var given))
        {
            return Result<InvitationId>.Failure(named.Problems);
        }

        return await editor.Edit<InvitationId>(
            account,
            partnership,
            context =>
                InvitationLinks.Add(
                    context,
                    new InvitationRow
                    {
                        PartnershipId = partnership.Value,
                        Role = role,
                        Name = given,
                        InvitedBy = account.Value,
                        TokenHash = LinkSecret.Hash(token),
                    },
                    row => row.PartnershipId == partnership.Value,
                    "partnership",
                    now,
                    () =>
                        Record(
                            context,
                            account,
                            AuditAct.InvitedMember,
                            partnership,
                            $"{given}, {DescribeRole(role)}",
                            cancellationToken
                        ),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <summary>
    /// Withdraws an invitation, so that its link stops working. Does nothing if the invitation no longer exists.
    /// </summary>
    public Task<Result<PartnershipId>> WithdrawInvitation(
        AccountId account,
        PartnershipId partnership,
        InvitationId invitation,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<PartnershipId>(
            account,
            partnership,
            async context =>
            {
                await InvitationLinks.Withdraw<InvitationRow>(
                    context,
                    invitation,
                    row => row.PartnershipId == partnership.Value,
                    name => Record(context, account, AuditAct.TookInvitationBack, partnership, name, cancellationToken),
                    cancellationToken
                );
                return partnership;
            },
            cancellationToken
        );

    /// <summary>
    /// Makes the account a member and deletes the invitation. A facilitator stays a facilitator even if the invitation
    /// gives another role.
    /// </summary>
    /// <returns>
    /// The partnership; or <c>not-found</c> if the invitation has been used or withdrawn, or has expired, or if the
    /// user who created it may no longer invite people.
    /// </returns>
    public Task<Result<PartnershipId>> Accept(
        AccountId account,
        string? token,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<PartnershipId>(
            async context =>
                LinkSecret.IsWellFormed(token)
                    ? await Accept(context, database.Audit, account, LinkSecret.Hash(token!), now, cancellationToken)
                    : StorageProblems.NoInvitation,
            cancellationToken
        );

    /// <summary>Changes a member's role.</summary>
    /// <returns>The partnership; or <c>not-found</c>, or <c>last-facilitator</c>.</returns>
    public Task<Result<PartnershipId>> ChangeRole(
        AccountId account,
        PartnershipId partnership,
        AccountId member,
        MemberRole role,
        CancellationToken cancellationToken = default
    ) =>
        editor.EditMember(
            account,
            partnership,
            member,
            role == MemberRole.Facilitator,
            AuditAct.ChangedRole,
            $": {DescribeRole(role)}",
            (_, row) => row.Role = role,
            cancellationToken
        );

    /// <summary>Removes a member from the partnership. Their account is kept.</summary>
    /// <returns>The partnership; or <c>not-found</c>, or <c>last-facilitator</c>.</returns>
    public Task<Result<PartnershipId>> Remove(
        AccountId account,
        PartnershipId partnership,
        AccountId member,
        CancellationToken cancellationToken = default
    ) =>
        editor.EditMember(
            account,
            partnership,
            member,
            staysFacilitator: false,
            AuditAct.RemovedMember,
            "",
            (context, row) => context.Remove(row),
            cancellationToken
        );

    /// <summary>
    /// Does the same as <see cref="Accept(AccountId, string?, DateTimeOffset, CancellationToken)"/>, within the
    /// caller's transaction.
    /// </summary>
    internal static async Task<Result<PartnershipId>> Accept(
        BoundariesContext context,
        AuditTrail audit,
        AccountId account,
        byte[] hash,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            await context
                .Invitations.AsNoTracking()
                .SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken)
                is not { } invitation
            || invitation.ExpiresAt <= now
            // An invitation from a user who may no longer invite people does not work.
            || !await context
                .Partnerships.MembersManagedBy(context, new(invitation.InvitedBy))
                .AnyAsync(row => row.Id == invitation.PartnershipId, cancellationToken)
            || !await InvitationLinks.TryUse(context, invitation, cancellationToken)
        )
        {
            return StorageProblems.NoInvitation;
        }

        var member = await context.Members.SingleOrDefaultAsync(
            row => row.PartnershipId == invitation.PartnershipId && row.AccountId == account.Value,
            cancellationToken
        );
        if (member is null)
        {
            context.Add(
                new MemberRow
                {
                    PartnershipId = invitation.PartnershipId,
                    AccountId = account.Value,
                    Role = invitation.Role,
                }
            );
        }
        else if (invitation.Role == MemberRole.Facilitator)
        {
            member.Role = MemberRole.Facilitator;
        }

        await audit.Add(
            context,
            account,
            AuditAct.AcceptedInvitation,
            invitation.PartnershipId,
            null,
            $"{invitation.Name}, {DescribeRole(invitation.Role)}",
            cancellationToken
        );
        await context.SaveChangesAsync(cancellationToken);
        return new PartnershipId(invitation.PartnershipId);
    }

    private static string DescribeRole(MemberRole role) =>
        role switch
        {
            MemberRole.Facilitator => "facilitator",
            _ => "viewer",
        };

    private Task Record(
        BoundariesContext context,
        AccountId by,
        AuditAct act,
        PartnershipId partnership,
        string subject,
        CancellationToken cancellationToken
    ) => database.Audit.Add(context, by, act, partnership.Value, null, subject, cancellationToken);
}
