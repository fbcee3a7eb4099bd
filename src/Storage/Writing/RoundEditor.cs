using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// Changes a round for a facilitator, always in the same steps: lock it, load it, increase its version, edit it,
/// record the act in the audit trail, commit, and notify open pages. Deleted data is overwritten later. If rows were
/// rewritten in a random order, their old order is overwritten at once. Showing another slide on the projector creates
/// neither a new version nor an audit entry.
/// </summary>
internal sealed class RoundEditor(Database database, RoundChangeFeed changes)
{
    /// <summary>
    /// Changes a round while no other transaction can add a participant, save answers or change the round.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="work">
    /// The change. It may run again after a temporary error, such as a lost connection. If it fails, nothing is
    /// changed.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation, unless it has been committed.</param>
    /// <param name="change">The kind of change that open pages are notified of.</param>
    /// <returns>The result of the change; or <c>not-found</c> if this account does not facilitate the round.</returns>
    public async Task<Result<T>> Edit<T>(
        AccountId account,
        RoundId id,
        Func<RoundEdit, Task<Result<T>>> work,
        CancellationToken cancellationToken,
        RoundChanges change = RoundChanges.Round
    )
        where T : notnull
    {
        RoundEdit? edit = null;
        var result = await database.Write<T>(
            async context =>
            {
                await database.LockRound(context, id.Value, cancellationToken);
                var found = context.Rounds.FacilitatedBy(account).Where(row => row.Id == id.Value);
                if (await found.SingleOrDefaultAsync(cancellationToken) is not { } round)
                {
                    return StorageProblems.NoRound;
                }

                // The results are cached by version, and showing another slide does not change them.
                if (change != RoundChanges.Slide)
                {
                    round.Version++;
                }

                edit = new(database, context, round, account, cancellationToken);
                var edited = await work(edit);
                if (edited.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return edited;
            },
            cancellationToken
        );
        if (result.TryGetValue(out _) && edit is not null)
        {
            database.HasErased |= edit.HasErased;
            changes.Notify(id.Value, change);
            await database.OverwriteRowOrder(edit.IsShuffled);
        }

        return result;
    }
}
