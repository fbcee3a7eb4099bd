using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>How long a round's answers are kept, and their end.</summary>
public sealed class RetentionStore
{
    /// <summary>So many people's answers are deleted at once, so that nobody else waits long.</summary>
    internal const int PeopleAtOnce = 500;

    private readonly Database database;
    private readonly RoundChanges changes;
    private readonly RoundEditor editor;

    internal RetentionStore(Database database, RoundChanges changes)
    {
        this.database = database;
        this.changes = changes;
        editor = new(database, changes);
    }

    /// <summary>Changes the day on which a round's answers are deleted. Once somebody has joined, or sheets were printed, only to an earlier day.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="day">The day.</param>
    /// <param name="today">Today.</param>
    /// <param name="version">The <see cref="RoundDetails.RetentionVersion"/> that the form began from; null does not ask.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// The round; or <c>not-found</c>; or <c>answers-deleted</c> when it is too late; or <c>changed-elsewhere</c> when another facilitator
    /// was first; or what is wrong with the field <c>deleteOn</c>.
    /// </returns>
    public Task<Result<RoundId>> Change(
        AccountId account, RoundId id, DateOnly day, DateOnly today, int? version = null, CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.AnswersDeletedOn is not null)
                {
                    return Problems.AnswersDeleted;
                }

                if (round.DeleteOn != day && ConflictProtocol.IsConflict(version, round.RetentionVersion))
                {
                    return Problems.ChangedElsewhere("");
                }

                var promised = await RoundFilters.IsLocked(context, id, cancellation) ? round.DeleteOn : (DateOnly?)null;
                if (Retention.Check(day, today, promised) is { } problem)
                {
                    return problem;
                }

                if (round.DeleteOn != day)
                {
                    (round.DeleteOn, round.RetentionVersion) = (day, round.Version);
                    await edit.Audit(AuditAct.ChangedRetention, Core.Planning.DueDay.Words(day));
                }

                return id;
            },
            cancellation);

    /// <summary>Deletes the answers of every round whose day has come: its people, what they said and wrote, their links. Figures stay, as far as they may be shown for good.</summary>
    /// <remarks>What was never revealed is deleted unseen. Then, as after somebody had themselves forgotten, the database’s files are cleared of what was deleted.</remarks>
    /// <param name="today">The day.</param>
    /// <param name="cancellation">Stops it between two pieces; the rest goes the next time.</param>
    /// <returns>The rounds whose answers are gone now. Several callers at once share the work. One round that fails stops no other.</returns>
    public async Task<Deletions> DeleteDue(DateOnly today, CancellationToken cancellation = default)
    {
        List<Guid> due;
        await using (var context = database.Open())
        {
            due = await context.Rounds
                .Where(round => round.DeleteOn <= today && round.Status != RoundStatus.Draft && (round.AnswersDeletedOn == null || round.Participants.Any()))
                .OrderBy(round => round.DeleteOn)
                .Select(round => round.Id)
                .ToListAsync(cancellation);
        }

        var deleted = new List<RoundId>();
        var troubles = new List<Exception>();
        foreach (var id in due)
        {
            // Even when it fails: some pieces may be gone.
            database.HasErased = true;
            await Try(async () =>
            {
                while (await DeletePiece(id, today, cancellation))
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                deleted.Add(new(id));
            });
            changes.Tell(id);
        }

        await Try(() => database.OverwriteErased(cancellation));
        return new(deleted, troubles);

        [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, it keeps no other round’s answers longer than was promised. The caller hears of it.")]
        async Task Try(Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                troubles.Add(trouble);
            }
        }
    }

    /// <summary>Deletes some of a round; whether there is more.</summary>
    private async Task<bool> DeletePiece(Guid id, DateOnly today, CancellationToken cancellation)
    {
        var piece = await database.Write<bool>(
            async context =>
            {
                await database.HoldRoundAlone(context, id, cancellation);

                // Another node may have been here, or a facilitator.
                if (await context.Rounds.SingleOrDefaultAsync(row => row.Id == id && row.DeleteOn <= today, cancellation) is not { } round)
                {
                    return false;
                }

                if (round.AnswersDeletedOn is null)
                {
                    await RoundEnd.Seal(database, context, round, today, cancellation);
                    await database.Audit.Add(context, null, AuditAct.DeletedAnswers, round, cancellation: cancellation);
                    await context.SaveChangesAsync(cancellation);
                }

                var gone = await context.Participants.Where(person => person.RoundId == id).OrderBy(person => person.Id).Take(PeopleAtOnce).ExecuteDeleteAsync(cancellation);
                return gone == PeopleAtOnce;
            },
            cancellation);
        return piece.Value;
    }
}
