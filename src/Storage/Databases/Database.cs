using System.Collections.Concurrent;
using System.Data.Common;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Databases.Health;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>The operations that differ between SQLite and PostgreSQL, such as writing, locking and migrating.</summary>
internal abstract class Database(AuditTrail audit, FrameworkCatalogue frameworks)
{
    /// <summary>The maximum number of rounds whose framework is cached.</summary>
    private const int MaxRemembered = 10_000;

    private readonly ConcurrentDictionary<RoundId, Framework> frameworkOfRound = new();

    /// <summary>The catalogue, which contains the frameworks that rounds were created with.</summary>
    public FrameworkCatalogue Frameworks { get; } = frameworks;

    /// <summary>The audit trail, which records each act in the transaction that performs the act.</summary>
    public AuditTrail Audit { get; } = audit;

    /// <summary>
    /// Whether data may have been deleted since the last successful <see cref="Overwrite"/>. This is true at startup,
    /// because the program may have stopped before it overwrote deleted data.
    /// </summary>
    public bool HasErased { get; set; } = true;

    /// <summary>Gets the framework that a round was created with.</summary>
    /// <exception cref="MissingFrameworkException">This program does not have the framework.</exception>
    public Framework GetFramework(RoundRow round) => Frameworks.Get(round.FrameworkId, round.FrameworkVersion);

    /// <summary>
    /// Finds the framework of a round; null if there is no such round. A round's framework never changes, so each node
    /// caches it.
    /// </summary>
    public async ValueTask<Framework?> FindFramework(RoundId round, CancellationToken cancellationToken)
    {
        if (frameworkOfRound.TryGetValue(round, out var known))
        {
            return known;
        }

        await using var context = Open();
        var found = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => new { row.FrameworkId, row.FrameworkVersion })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (frameworkOfRound.Count >= MaxRemembered)
        {
            frameworkOfRound.Clear();
        }

        return frameworkOfRound.GetOrAdd(round, Frameworks.Get(found.FrameworkId, found.FrameworkVersion));
    }

    /// <summary>Opens a context for reading. The caller disposes of it.</summary>
    public abstract BoundariesContext Open();

    /// <summary>Runs statements that only read, in one round trip and without the object mapper.</summary>
    /// <param name="text">
    /// The statements, which are the same for SQLite and PostgreSQL. Every value is a parameter.
    /// </param>
    /// <param name="values">The values of the parameters.</param>
    /// <param name="read">Reads the rows, one result set for each statement. It may be called more than once.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task<T> Read<T>(
        string text,
        (string Name, object? Value)[] values,
        Func<DbDataReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Runs work in one transaction, on a context that has no changes yet. If the work succeeds, its changes are
    /// durable; otherwise they are undone.
    /// </summary>
    /// <remarks>
    /// The work may run again after a temporary error, such as a lost connection, so it must not keep any state between
    /// runs. It may share its transaction with other work. If so, it sees the changes made by earlier work. If it
    /// throws or fails, only its own changes are undone. It must not catch an exception from a failed save, because
    /// part of that save could then be committed. No caller gets a result before the commit. If a commit fails, every
    /// caller gets an exception. Work that is cancelled before it starts does not run, and work that has finished can
    /// no longer be cancelled.
    /// </remarks>
    public abstract Task<Result<T>> Write<T>(
        Func<BoundariesContext, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull;

    /// <summary>
    /// Runs, in one transaction, work that adds a row whose key comes from the caller, for example from a form. If two
    /// requests send the same key at the same time, the second request's work runs again and finds the row that the
    /// first request added.
    /// </summary>
    public async Task<Result<T>> WriteGiven<T>(
        Func<BoundariesContext, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        try
        {
            return await Write(work, cancellationToken);
        }
        catch (DbUpdateException)
        {
            return await Write(work, cancellationToken);
        }
    }

    /// <summary>
    /// Runs work in its own transaction, on a context that is shared with other code, such as Identity.
    /// </summary>
    public abstract Task<Result<T>> WriteWith<T>(
        BoundariesContext context,
        Func<Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull;

    /// <summary>
    /// Locks a round in shared mode until the transaction ends, so that the round cannot be closed. Other transactions
    /// can hold the same lock.
    /// </summary>
    public abstract Task LockRoundShared(BoundariesContext context, Guid round, CancellationToken cancellationToken);

    /// <summary>
    /// Locks a round exclusively until the transaction ends, so that no other transaction can add a participant, save
    /// answers or change the round.
    /// </summary>
    public abstract Task LockRound(BoundariesContext context, Guid round, CancellationToken cancellationToken);

    /// <summary>
    /// Locks a participant's round in shared mode, and the participant exclusively, until the transaction ends.
    /// </summary>
    public abstract Task LockParticipant(
        BoundariesContext context,
        Guid round,
        byte[] tokenHash,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Locks a partnership exclusively, with its plan, its members and the names of its rounds, until the transaction
    /// ends.
    /// </summary>
    public abstract Task LockPartnership(
        BoundariesContext context,
        Guid partnership,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Locks a region exclusively, with its people and the rounds that its areas share, until the transaction ends.
    /// </summary>
    public abstract Task LockRegion(BoundariesContext context, Guid region, CancellationToken cancellationToken);

    /// <summary>Locks a framework draft exclusively until the transaction ends.</summary>
    public abstract Task LockFrameworkDraft(BoundariesContext context, Guid draft, CancellationToken cancellationToken);

    /// <summary>Locks the administrator roles exclusively until the transaction ends.</summary>
    public abstract Task LockAdministrators(BoundariesContext context, CancellationToken cancellationToken);

    /// <summary>Overwrites deleted data, if there is any. If this fails, the next call tries again.</summary>
    public async Task OverwriteErased(CancellationToken cancellationToken)
    {
        if (!HasErased)
        {
            return;
        }

        // The flag is reset first, so that anything deleted while data is being overwritten is itself overwritten the
        // next time.
        HasErased = false;
        try
        {
            await Overwrite(cancellationToken);
        }
        catch
        {
            HasErased = true;
            throw;
        }
    }

    /// <summary>
    /// Overwrites the traces of the order in which rows were added, immediately after the rows have been rewritten in a
    /// random order. If this fails, the next <see cref="OverwriteErased"/> tries again.
    /// </summary>
    /// <param name="isShuffled">Whether rows were rewritten; if not, nothing is overwritten.</param>
    public async Task OverwriteRowOrder(bool isShuffled)
    {
        if (!isShuffled)
        {
            return;
        }

        HasErased = true;
        try
        {
            await OverwriteErased(CancellationToken.None);
        }
        catch (Exception trouble) when (trouble is TimeoutException or DbException)
        {
            // A long read is blocking the database, or the disk is full. The requested change is saved all the same.
        }
    }

    /// <summary>
    /// Removes deleted data from the database's own files, as far as the database allows; throws if this fails.
    /// </summary>
    protected abstract Task Overwrite(CancellationToken cancellationToken);

    /// <summary>
    /// Explains, in a sentence without details, why data cannot be read or saved now; null if data can be read and
    /// saved.
    /// </summary>
    public abstract Task<string?> FindFault(CancellationToken cancellationToken);

    /// <summary>Examines the database without changing its data.</summary>
    public abstract Task<IReadOnlyList<HealthFinding>> Examine(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Updates the tables to the newest migration.</summary>
    public abstract Task Migrate(CancellationToken cancellationToken);

    /// <summary>Runs work in a transaction, and commits its changes only if it succeeds.</summary>
    protected static async Task<Result<T>> RunInTransaction<T>(
        BoundariesContext context,
        Func<Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await work();
        if (result.Problems.Count == 0)
        {
            // The commit is not cancelled, even if the browser disconnects.
            await transaction.CommitAsync(CancellationToken.None);
        }

        return result;
    }
}
