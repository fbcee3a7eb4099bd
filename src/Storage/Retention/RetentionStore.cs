using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>
/// Changes the retention date of a round, and deletes the answers in a round on that date. The round and its figures
/// are kept.
/// </summary>
public sealed class RetentionStore
{
    /// <summary>
    /// The maximum number of participants whose answers are deleted in one batch. With small batches, other writes do
    /// not have to wait long.
    /// </summary>
    internal const int BatchSize = 500;

    private readonly Database database;
    private readonly RoundChangeFeed changes;
    private readonly RoundEditor editor;

    internal RetentionStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        this.changes = changes;
        editor = new(database, changes);
    }

    /// <summary>
    /// Changes the retention date of a round. Once a person has joined, or a workbook or paper sheets have been
    /// created, the date can only be made earlier.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="day">The new date.</param>
    /// <param name="today">The current date.</param>
    /// <param name="version">
    /// The <see cref="RoundDetails.RetentionVersion"/> when the form was opened; null skips the check for conflicts.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The round; or <c>not-found</c>; or <c>answers-deleted</c> if the answers have already been deleted; or
    /// <c>changed-elsewhere</c> if the date changed in the meantime; or a problem with the field <c>deleteOn</c>.
    /// </returns>
    public Task<Result<RoundId>> ChangeDate(
        AccountId account,
        RoundId id,
        DateOnly day,
        DateOnly today,
        int? version = null,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.AnswersDeletedOn is not null)
                {
                    return StorageProblems.AnswersDeleted;
                }

                if (round.DeleteOn != day && ConflictProtocol.IsConflict(version, round.RetentionVersion))
                {
                    return StorageProblems.Conflict("");
                }

                var promised = await RoundAccess.IsLocked(context, id, cancellationToken)
                    ? round.DeleteOn
                    : (DateOnly?)null;
                if (RetentionDateRules.FindProblem(day, today, promised) is { } problem)
                {
                    return problem;
                }

                if (round.DeleteOn != day)
                {
                    (round.DeleteOn, round.RetentionVersion) = (day, round.Version);
                    await edit.Audit(AuditAct.ChangedRetention, BeyondBoundaries.Core.UkDate.Format(day));
                }

                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// In every round whose retention date has been reached, deletes the participants and their scores, notes and
    /// links. The rounds are kept, and so are the figures that may be shown.
    /// </summary>
    /// <remarks>
    /// Answers that were never revealed are deleted without being shown. Finally, as after an erasure, the deleted data
    /// is removed from the database's files. If there are several callers at once, they share the work. An error in one
    /// round does not prevent the deletion of the answers in the others.
    /// </remarks>
    /// <param name="today">The current date.</param>
    /// <param name="cancellationToken">
    /// Stops the deletion between two batches; the next call deletes the rest.
    /// </param>
    /// <returns>The rounds whose answers are now deleted, and the errors.</returns>
    public async Task<PurgeReport> PurgeDue(DateOnly today, CancellationToken cancellationToken = default)
    {
        List<Guid> due;
        await using (var context = database.Open())
        {
            due = await context
                .Rounds.Where(round =>
                    round.DeleteOn <= today
                    && round.Status != RoundStatus.Draft
                    && (round.AnswersDeletedOn == null || round.Participants.Any())
                )
                .OrderBy(round => round.DeleteOn)
                .Select(round => round.Id)
                .ToListAsync(cancellationToken);
        }

        var deleted = new List<RoundId>();
        var troubles = new List<Exception>();
        foreach (var id in due)
        {
            // The flag is set first, because some batches may be deleted before a failure.
            database.HasErased = true;
            await Try(async () =>
            {
                bool? hasMore;
                while ((hasMore = await PurgeBatch(id, today, cancellationToken)) == true)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (hasMore is not null)
                {
                    deleted.Add(new(id));
                }
            });
            changes.Notify(id, RoundChanges.Round);
        }

        await Try(() => database.OverwriteErased(cancellationToken));
        return new(deleted, troubles);

        [SuppressMessage(
            "Design",
            "CA1031",
            Justification = "An error in one round must not cause another round’s answers to be kept for longer "
                + "than was promised. The error is reported to the caller."
        )]
        async Task Try(Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (Exception trouble)
                when (trouble is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                troubles.Add(trouble);
            }
        }
    }

    /// <summary>
    /// Deletes one batch of a round's participants. Returns whether there may be more to delete; null if a facilitator
    /// has deleted the round or postponed its retention date since it was listed.
    /// </summary>
    private async Task<bool?> PurgeBatch(Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        var isDue = true;
        var piece = await database.Write<bool>(
            async context =>
            {
                await database.LockRound(context, id, cancellationToken);
                if (
                    await context.Rounds.SingleOrDefaultAsync(
                        row => row.Id == id && row.DeleteOn <= today,
                        cancellationToken
                    )
                    is not { } round
                )
                {
                    isDue = false;
                    return false;
                }

                isDue = true;
                if (round.AnswersDeletedOn is null)
                {
                    await RoundPurgePreparation.Prepare(database, context, round, today, cancellationToken);
                    await database.Audit.Add(
                        context,
                        null,
                        AuditAct.DeletedAnswers,
                        round,
                        cancellationToken: cancellationToken
                    );
                    await context.SaveChangesAsync(cancellationToken);
                }

                var gone = await context
                    .Participants.Where(person => person.RoundId == id)
                    .OrderBy(person => person.Id)
                    .Take(BatchSize)
                    .ExecuteDeleteAsync(cancellationToken);
                return gone == BatchSize;
            },
            cancellationToken
        );
        return isDue ? piece.Value : null;
    }
}
