using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Deletes rounds that were created by mistake.</summary>
public sealed class RoundDeletionStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal RoundDeletionStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>
    /// Deletes a round and everything in it, as long as no answers have been submitted or deleted, no decisions have
    /// been recorded and there is no round of critical friends for it. The audit trail keeps the round's name.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="joined">
    /// The number of people who had joined when the facilitator confirmed the deletion. Answers that these people
    /// have not submitted are deleted too.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round; or <c>not-found</c>; or <c>round-not-empty</c>; or <c>changed-elsewhere</c> if more people have
    /// joined since.
    /// </returns>
    public Task<Result<RoundId>> Delete(
        AccountId account,
        RoundId id,
        int joined,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (
                    !await SelectEmpty(context).AnyAsync(row => row.Id == id.Value, cancellationToken)
                    || await HasErasedAnswers(context, round, cancellationToken)
                )
                {
                    return StorageProblems.RoundNotEmpty;
                }

                var people = await context.Participants.CountAsync(
                    participant => participant.RoundId == id.Value && !participant.Removed,
                    cancellationToken
                );
                if (people > joined)
                {
                    return StorageProblems.Conflict("");
                }

                var names = await context
                    .Participants.Where(participant => participant.RoundId == id.Value)
                    .Select(participant => participant.Name)
                    .ToListAsync(cancellationToken);
                await edit.Audit(AuditAct.DeletedRound, round.Name);
                context.Remove(round);
                await context.SaveChangesAsync(cancellationToken);
                // The plan may name participants of this round as responsible for actions created in other rounds.
                await PlanOwnerScrubber.RemoveNames(database, context, round.PartnershipId, names, cancellationToken);
                edit.HasErased = true;
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Selects the rounds in which no answers have been submitted and no decisions recorded, and for which there is no
    /// round of critical friends. Leaves out rounds whose answers were deleted on their retention date. Does not check
    /// <see cref="HasErasedAnswers"/>, so callers must check it too.
    /// </summary>
    internal static IQueryable<RoundRow> SelectEmpty(BoundariesContext context) =>
        context.Rounds.Where(round =>
            (round.TookPart ?? 0) == 0
            && round.AnswersDeletedOn == null
            && !round.Ballots.Any(ballot =>
                context.Responses.Any(response => response.BallotId == ballot.Id && response.Submitted)
            )
            && !round.AgreedScores.Any()
            && !round.RoomChallenges.Any()
            && !context.Plans.Any(plan => plan.RoundId == round.Id)
            && !context.Actions.Any(action => action.RoundId == round.Id)
            && !context.Rounds.Any(friends => friends.FriendsOfId == round.Id)
        );

    /// <summary>
    /// Returns, for a round without submitted answers, whether its revealed figures include answers that have since
    /// been erased. Removing participants never has this effect, because their revealed answers are kept.
    /// </summary>
    internal static async Task<bool> HasErasedAnswers(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    ) =>
        round.SomebodyForgotten
        && (
            await context
                .Figures.Where(figures => figures.Ballot.RoundId == round.Id)
                .Select(figures => figures.Kept)
                .ToListAsync(cancellationToken)
        ).Exists(kept => FiguresFormat.Read(kept, round).Participants > 0);
}
