using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>Changes the plan of a partnership for its facilitators.</summary>
internal sealed class PlanEditor(Database database)
{
    /// <summary>
    /// Makes a change to the plan of a round's partnership while no other transaction can change that plan.
    /// </summary>
    /// <returns>
    /// The result; or <c>not-found</c> for a round of critical friends, or a round that this account does not
    /// facilitate.
    /// </returns>
    public Task<Result<T>> Edit<T>(
        AccountId account,
        RoundId round,
        Func<BoundariesContext, Guid, Task<Result<T>>> edit,
        CancellationToken cancellationToken
    )
        where T : notnull =>
        database.WriteGiven(
            async context =>
            {
                var found = await context
                    .Rounds.FacilitatedBy(account)
                    .Where(row => row.Id == round.Value && row.FriendsOfId == null)
                    .Select(row => (Guid?)row.PartnershipId)
                    .SingleOrDefaultAsync(cancellationToken);
                if (found is not { } partnership)
                {
                    return StorageProblems.NoRound;
                }

                await database.LockPartnership(context, partnership, cancellationToken);
                var result = await edit(context, partnership);
                if (result.TryGetValue(out _))
                {
                    await context.SaveChangesAsync(cancellationToken);
                }

                return result;
            },
            cancellationToken
        );

    /// <summary>Returns whether the scores for the enablers in a round are revealed.</summary>
    public static Task<bool> IsRevealed(
        BoundariesContext context,
        RoundId round,
        CancellationToken cancellationToken
    ) =>
        context.Ballots.AnyAsync(
            ballot =>
                ballot.RoundId == round.Value
                && ballot.Kind == BallotKind.Enablers
                && ballot.Status == BallotStatus.Revealed,
            cancellationToken
        );
}
