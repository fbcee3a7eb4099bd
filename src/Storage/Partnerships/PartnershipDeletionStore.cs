using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>
/// Deletes partnerships that are no longer needed, for their facilitators and for administrators. For all other
/// accounts, the result is the same as if the partnership did not exist.
/// </summary>
public sealed class PartnershipDeletionStore
{
    private readonly Database database;
    private readonly RoundChangeFeed changes;

    internal PartnershipDeletionStore(Database database, RoundChangeFeed changes) =>
        (this.database, this.changes) = (database, changes);

    /// <summary>
    /// Deletes a partnership that has no open rounds. Also deletes its rounds and every answer and figure in them, its
    /// plan, the roles of its members, its invitations and the frameworks that were written for it. The audit trail
    /// keeps the partnership's name and everything that it had recorded about the partnership.
    /// </summary>
    /// <param name="account">A facilitator of the partnership, or an administrator.</param>
    /// <param name="id">The partnership.</param>
    /// <param name="rounds">The number of rounds that the partnership had when the user confirmed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The rounds that were deleted; or <c>not-found</c>; or <c>round-open</c>; or <c>changed-elsewhere</c> if the
    /// partnership has more rounds now.
    /// </returns>
    public async Task<Result<IReadOnlyList<RoundId>>> Delete(
        AccountId account,
        PartnershipId id,
        int rounds,
        CancellationToken cancellationToken = default
    )
    {
        // If a round is created at the same moment, the database refuses the deletion. This code then runs again and
        // finds the round.
        var result = await database.WriteGiven<IReadOnlyList<RoundId>>(
            async context =>
            {
                var deleted = await context
                    .Rounds.Where(round => round.PartnershipId == id.Value)
                    .OrderBy(round => round.Id)
                    .Select(round => round.Id)
                    .ToListAsync(cancellationToken);
                foreach (var round in deleted)
                {
                    await database.LockRound(context, round, cancellationToken);
                }

                await database.LockPartnership(context, id.Value, cancellationToken);
                if (
                    await context
                        .Partnerships.MembersManagedBy(context, account)
                        .SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken)
                    is not { } partnership
                )
                {
                    return StorageProblems.NoPartnership;
                }

                if (
                    await context.Rounds.AnyAsync(
                        round => round.PartnershipId == id.Value && round.Status == RoundStatus.Open,
                        cancellationToken
                    )
                )
                {
                    return StorageProblems.PartnershipHasOpenRound;
                }

                if (deleted.Count > rounds)
                {
                    return StorageProblems.Conflict("");
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.DeletedPartnership,
                    id.Value,
                    null,
                    partnership.Name,
                    cancellationToken
                );
                foreach (var round in deleted)
                {
                    await context.Rounds.Where(row => row.Id == round).ExecuteDeleteAsync(cancellationToken);
                }

                context.Remove(partnership);
                await context.SaveChangesAsync(cancellationToken);
                database.HasErased = true;
                return Result<IReadOnlyList<RoundId>>.Success(deleted.ConvertAll(round => new RoundId(round)));
            },
            cancellationToken
        );
        foreach (var round in result.TryGetValue(out var gone) ? gone : [])
        {
            changes.Notify(round.Value, RoundChanges.Round);
        }

        return result;
    }
}
