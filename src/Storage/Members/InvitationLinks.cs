using System.Linq.Expressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Members;

/// <summary>Stores invitations to partnerships and regions, with their links.</summary>
internal static class InvitationLinks
{
    private static readonly Problem TooMany = new(
        ProblemCodes.TooMany,
        "There are too many open invitations. Withdraw some first",
        "name"
    );

    /// <summary>Reads the name of the person or partnership that is invited.</summary>
    /// <param name="written">The name, as the user typed it.</param>
    /// <param name="what">How messages refer to the name, such as "the person's name".</param>
    /// <returns>The name as stored; or problems with the field <c>name</c>.</returns>
    public static Result<string> ReadName(string? written, string what)
    {
        var name = StoredText.From(written?.Trim() ?? "");
        var problems = NameRules.FindProblems(name, "name", what).ToList();
        return problems.Count > 0 ? Result<string>.Failure(problems) : name;
    }

    /// <summary>Adds an invitation, unless its form has already been sent, and deletes expired ones.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="row">The invitation, without its id and expiry time.</param>
    /// <param name="siblings">Selects the invitations to the same partnership or region.</param>
    /// <param name="place">The word for use in messages: "partnership" or "region".</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="record">Records the new invitation in the audit trail.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The new invitation, or the one that this form added earlier; or <c>form-used</c> or <c>too-many</c>, with the
    /// field <c>name</c>.
    /// </returns>
    public static async Task<Result<InvitationId>> Add<TRow>(
        BoundariesContext context,
        TRow row,
        Expression<Func<TRow, bool>> siblings,
        string place,
        DateTimeOffset now,
        Func<Task> record,
        CancellationToken cancellationToken
    )
        where TRow : InvitationLinkRow
    {
        var all = context.Set<TRow>();
        var hash = row.TokenHash;
        if (await all.SingleOrDefaultAsync(other => other.TokenHash == hash, cancellationToken) is { } same)
        {
            return await all.Where(siblings).AnyAsync(other => other.Id == same.Id, cancellationToken)
                ? new InvitationId(same.Id)
                : new Problem(
                    ProblemCodes.FormUsed,
                    $"This form has been used for another {place}. Open the page again and fill in the form "
                        + "from the start",
                    "name"
                );
        }

        var waiting = await all.Where(siblings).ToListAsync(cancellationToken);
        context.RemoveRange(waiting.Where(other => other.ExpiresAt <= now));
        if (waiting.Count(other => other.ExpiresAt > now) >= MemberStore.MaxInvitations)
        {
            return TooMany;
        }

        (row.Id, row.ExpiresAt) = (Guid.CreateVersion7(now), now + MemberStore.InvitationLifetime);
        context.Add(row);
        await record();
        return new InvitationId(row.Id);
    }

    /// <summary>Withdraws an invitation to a partnership or region, if it still exists.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="id">The invitation.</param>
    /// <param name="siblings">Selects the invitations to the same partnership or region.</param>
    /// <param name="record">Records the withdrawal in the audit trail, given the name in the invitation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task Withdraw<TRow>(
        BoundariesContext context,
        InvitationId id,
        Expression<Func<TRow, bool>> siblings,
        Func<string, Task> record,
        CancellationToken cancellationToken
    )
        where TRow : InvitationLinkRow
    {
        var value = id.Value;
        if (
            await context.Set<TRow>().Where(siblings).SingleOrDefaultAsync(row => row.Id == value, cancellationToken) is
            { } found
        )
        {
            context.Remove(found);
            await record(found.Name);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Deletes an invitation that is being accepted. If two people use the link at once, the second waits here for the
    /// first.
    /// </summary>
    /// <returns>Whether the invitation still existed.</returns>
    public static async Task<bool> TryUse<TRow>(
        BoundariesContext context,
        TRow row,
        CancellationToken cancellationToken
    )
        where TRow : InvitationLinkRow
    {
        var id = row.Id;
        return await context.Set<TRow>().Where(other => other.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
