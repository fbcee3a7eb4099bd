using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>How long a round's answers are kept, and their end.</summary>
public sealed class RetentionStore
{
    /// <summary>So many people's answers are deleted at once, so that nobody else waits long.</summary>
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
    /// Changes the day on which a round's answers are deleted. Once somebody has joined, or sheets were printed, only
    /// to an earlier day.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">Today.</param>
    /// <param name="version">
    /// The <see cref="RoundDetails.RetentionVersion"/> that the form began from; null does not ask.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The round; or <c>not-found</c>; or <c>answers-deleted</c> when it is too late; or <c>changed-elsewhere</c> when
    /// another facilitator
    /// was first; or what is wrong with the field <c>deleteOn</c>.
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
    /// Deletes the answers of every round whose day has come: its people, what they said and wrote, their links.
    /// Figures stay, as far as they may be shown for good.
    /// </summary>
    /// <remarks>
    /// What was never revealed is deleted unseen. Then, as after somebody had themselves forgotten, the database’s
    /// files are cleared of what was deleted.
    /// </remarks>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops it between two pieces; the rest goes the next time.</param>
    /// <returns>
    /// The rounds whose answers are gone now. Several callers at once share the work. One round that fails stops no
    /// other.
    /// </returns>
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
            // Even when it fails: some pieces may be gone.
            database.HasErased = true;
            await Try(async () =>
            {
                while (await PurgeBatch(id, today, cancellationToken))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                deleted.Add(new(id));
            });
            changes.Notify(id);
        }

        await Try(() => database.OverwriteErased(cancellationToken));
        return new(deleted, troubles);

        [SuppressMessage(
            "Design",
            "CA1031",
            Justification = "Whatever it is, it keeps no other round’s answers longer than was promised. The caller hears of it."
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

    /// <summary>Deletes some of a round; whether there is more.</summary>
    private async Task<bool> PurgeBatch(Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        var piece = await database.Write<bool>(
            async context =>
            {
                await database.LockRound(context, id, cancellationToken);

                // Another node may have been here, or a facilitator.
                if (
                    await context.Rounds.SingleOrDefaultAsync(
                        row => row.Id == id && row.DeleteOn <= today,
                        cancellationToken
                    )
                    is not { } round
                )
                {
                    return false;
                }

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
        return piece.Value;
    }
}
