using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>
/// Who may do what in a partnership. A facilitator of it or an administrator says so; for everyone else there is no
/// such partnership.
/// It always keeps one facilitator.
/// </summary>
public sealed class MemberStore
{
    /// <summary>How long an invitation can be accepted.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(14);

    /// <summary>Most invitations that may wait at once.</summary>
    public const int MaxInvitations = 100;

    private static readonly Problem TooManyInvitations = new(
        ProblemCodes.TooMany,
        "There are too many open invitations. Withdraw some first",
        "name"
    );

    private static readonly Problem FormUsed = new(
        ProblemCodes.FormUsed,
        "This form has been used for another partnership. Open the page again and fill it in from the start",
        "name"
    );

    private readonly Database database;

    internal MemberStore(Database database) => this.database = database;

    /// <summary>A new secret for <see cref="Invite"/>.</summary>
    public static string CreateToken() => LinkSecret.Create();

    /// <summary>Whether something can be such a secret.</summary>
    public static bool IsWellFormed(string? token) => LinkSecret.IsWellFormed(token);

    /// <summary>Makes an invitation that whoever has the link may accept once.</summary>
    /// <param name="account">Who invites.</param>
    /// <param name="partnership">Where to.</param>
    /// <param name="role">What for.</param>
    /// <param name="name">Whom it is for.</param>
    /// <param name="token">
    /// The secret of its link, from <see cref="CreateToken"/>. The same secret again is the same invitation.
    /// </param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// Its id; or <c>not-found</c>; or <c>form-used</c> when another partnership has an invitation of this secret; or
    /// what is wrong with the field <c>name</c>.
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
        var given = StoredText.From(name?.Trim() ?? "");
        if (NameRules.FindProblems(given, "name", "the person’s name").ToList() is { Count: > 0 } wrong)
        {
            return Result<InvitationId>.Failure(wrong);
        }

        var hash = LinkSecret.Hash(token);
        return await Edit<InvitationId>(
            account,
            partnership,
            async context =>
            {
                if (
                    await context.Invitations.SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken) is
                    { } same
                )
                {
                    return same.PartnershipId == partnership.Value ? new InvitationId(same.Id) : FormUsed;
                }

                var waiting = await context
                    .Invitations.Where(row => row.PartnershipId == partnership.Value)
                    .ToListAsync(cancellationToken);
                context.RemoveRange(waiting.Where(row => row.ExpiresAt <= now));
                if (waiting.Count(row => row.ExpiresAt > now) >= MaxInvitations)
                {
                    return TooManyInvitations;
                }

                var id = Guid.CreateVersion7(now);
                context.Add(
                    new InvitationRow
                    {
                        Id = id,
                        PartnershipId = partnership.Value,
                        Role = role,
                        Name = given,
                        InvitedBy = account.Value,
                        TokenHash = hash,
                        ExpiresAt = now + InvitationLifetime,
                    }
                );
                await Record(
                    context,
                    account,
                    AuditAct.InvitedMember,
                    partnership,
                    $"{given}, {DescribeRole(role)}",
                    cancellationToken
                );
                return new InvitationId(id);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Takes an invitation back, so that its link opens nothing. One that is gone already stays gone.
    /// </summary>
    public Task<Result<PartnershipId>> WithdrawInvitation(
        AccountId account,
        PartnershipId partnership,
        InvitationId invitation,
        CancellationToken cancellationToken = default
    ) =>
        Edit<PartnershipId>(
            account,
            partnership,
            async context =>
            {
                if (
                    await context.Invitations.SingleOrDefaultAsync(
                        row => row.Id == invitation.Value && row.PartnershipId == partnership.Value,
                        cancellationToken
                    ) is
                    { } found
                )
                {
                    context.Remove(found);
                    await Record(
                        context,
                        account,
                        AuditAct.TookInvitationBack,
                        partnership,
                        found.Name,
                        cancellationToken
                    );
                }

                return partnership;
            },
            cancellationToken
        );

    /// <summary>
    /// Makes the account a member, and the link worthless. A facilitator stays one, whatever the link says.
    /// </summary>
    /// <returns>The partnership; or <c>not-found</c> when the link was used, taken back or is too old.</returns>
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

    /// <summary>Changes what a member may do.</summary>
    /// <returns>The partnership; or <c>not-found</c>, or <c>last-facilitator</c>.</returns>
    public Task<Result<PartnershipId>> ChangeRole(
        AccountId account,
        PartnershipId partnership,
        AccountId member,
        MemberRole role,
        CancellationToken cancellationToken = default
    ) =>
        EditMember(
            account,
            partnership,
            member,
            role == MemberRole.Facilitator,
            AuditAct.ChangedRole,
            $": {DescribeRole(role)}",
            (_, row) => row.Role = role,
            cancellationToken
        );

    /// <summary>Takes a member out of the partnership. Their account stays.</summary>
    /// <returns>The partnership; or <c>not-found</c>, or <c>last-facilitator</c>.</returns>
    public Task<Result<PartnershipId>> Remove(
        AccountId account,
        PartnershipId partnership,
        AccountId member,
        CancellationToken cancellationToken = default
    ) =>
        EditMember(
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
    /// The same as <see cref="Accept(AccountId, string?, DateTimeOffset, CancellationToken)"/>, within a transaction of
    /// somebody else's.
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
            // Whoever may no longer invite has left no door open.
            || !await context
                .Partnerships.MembersManagedBy(context, new(invitation.InvitedBy))
                .AnyAsync(row => row.Id == invitation.PartnershipId, cancellationToken)
            // Of two who have the link, the second waits here for the first and then finds nothing.
            || await context.Invitations.Where(row => row.Id == invitation.Id).ExecuteDeleteAsync(cancellationToken)
                == 0
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

    private Task<Result<PartnershipId>> EditMember(
        AccountId account,
        PartnershipId partnership,
        AccountId member,
        bool staysFacilitator,
        AuditAct act,
        string how,
        Action<BoundariesContext, MemberRow> edit,
        CancellationToken cancellationToken
    ) =>
        Edit<PartnershipId>(
            account,
            partnership,
            async context =>
            {
                var members = await context
                    .Members.Where(row => row.PartnershipId == partnership.Value)
                    .Include(row => row.Account)
                    .ToListAsync(cancellationToken);
                if (members.SingleOrDefault(row => row.AccountId == member.Value) is not { } found)
                {
                    return StorageProblems.NoMember;
                }

                if (!staysFacilitator && !members.Any(row => row != found && row.Role == MemberRole.Facilitator))
                {
                    return StorageProblems.LastFacilitator;
                }

                edit(context, found);
                if (context.Entry(found).State == EntityState.Unchanged)
                {
                    return partnership;
                }

                if (!staysFacilitator)
                {
                    // They may have kept a link for themselves.
                    context.RemoveRange(
                        await context
                            .Invitations.Where(row =>
                                row.PartnershipId == partnership.Value && row.InvitedBy == member.Value
                            )
                            .ToListAsync(cancellationToken)
                    );
                }

                await Record(context, account, act, partnership, found.Account.Name + how, cancellationToken);
                return partnership;
            },
            cancellationToken
        );

    private Task<Result<T>> Edit<T>(
        AccountId account,
        PartnershipId partnership,
        Func<BoundariesContext, Task<Result<T>>> edit,
        CancellationToken cancellationToken
    )
        where T : notnull =>
        database.WriteGiven(
            async context =>
            {
                await database.LockPartnership(context, partnership.Value, cancellationToken);
                if (
                    !await context
                        .Partnerships.MembersManagedBy(context, account)
                        .AnyAsync(row => row.Id == partnership.Value, cancellationToken)
                )
                {
                    return StorageProblems.NoPartnership;
                }

                var result = await edit(context);
                if (result.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return result;
            },
            cancellationToken
        );
}
