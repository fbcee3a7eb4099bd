using System.Data.Common;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>What the two databases do each in their own way: writing, locking and migrating.</summary>
internal abstract class Database(AuditTrail audit, FrameworkCatalogue frameworks)
{
    /// <summary>The frameworks that rounds were made with.</summary>
    public FrameworkCatalogue Frameworks { get; } = frameworks;

    /// <summary>Where acts are written down, in the transaction that does them.</summary>
    public AuditTrail Audit { get; } = audit;

    /// <summary>
    /// Whether something may have been deleted since the last <see cref="Overwrite"/>. At the start nobody knows how
    /// the last run ended.
    /// </summary>
    public bool HasErased { get; set; } = true;

    /// <summary>Gets the framework that a round was made with.</summary>
    /// <exception cref="InvalidOperationException">This program does not have it.</exception>
    public Framework GetFramework(RoundRow round) => Frameworks.Get(round.FrameworkId, round.FrameworkVersion);

    /// <summary>A context of the caller's own, to read with.</summary>
    public abstract BoundariesContext Open();

    /// <summary>
    /// Does one piece of work in one transaction on a clean context; what it returned is durable when it is a success,
    /// and undone otherwise.
    /// </summary>
    /// <remarks>
    /// The work may run again when the connection was lost: it must keep nothing between its runs.
    /// It may share its transaction with others' work, of which it sees what came before; what it throws or fails with
    /// undoes its own part alone,
    /// so it must let a failed save out. Nobody is answered before the commit, and a commit that fails is an exception
    /// for everyone in it.
    /// Cancelled before it began, it does not run; once it has run to its end, cancelling no longer stops it.
    /// </remarks>
    public abstract Task<Result<T>> Write<T>(
        Func<BoundariesContext, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull;

    /// <summary>
    /// The same for a row whose key the caller chose, as a form does. Where two send one key at once, whoever comes
    /// second runs again and finds the row of the first.
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

    /// <summary>The same on a context that others hold too, as Identity does, in a transaction of its own.</summary>
    public abstract Task<Result<T>> WriteWith<T>(
        BoundariesContext context,
        Func<Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull;

    /// <summary>
    /// Keeps a round as it is until the transaction ends: nobody closes it meanwhile. Others may hold it too.
    /// </summary>
    public abstract Task LockRoundShared(BoundariesContext context, Guid round, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a round from everyone else until the transaction ends: nobody joins, saves or changes it meanwhile.
    /// </summary>
    public abstract Task LockRound(BoundariesContext context, Guid round, CancellationToken cancellationToken);

    /// <summary>Holds a participant's round, and the participant for this transaction alone.</summary>
    public abstract Task LockParticipant(
        BoundariesContext context,
        Guid round,
        byte[] tokenHash,
        CancellationToken cancellationToken
    );

    /// <summary>Keeps a partnership's plan and its members from everyone else until the transaction ends.</summary>
    public abstract Task LockPartnership(
        BoundariesContext context,
        Guid partnership,
        CancellationToken cancellationToken
    );

    /// <summary>Keeps everyone else from saying who is an administrator until the transaction ends.</summary>
    public abstract Task LockAdministrators(BoundariesContext context, CancellationToken cancellationToken);

    /// <summary>Overwrites what was deleted, if anything was. When it fails, it is still to be done.</summary>
    public async Task OverwriteErased(CancellationToken cancellationToken)
    {
        if (!HasErased)
        {
            return;
        }

        // Before it begins: what is deleted meanwhile is for the next time.
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
    /// Overwrites at once what tells in which order rows came, since they were written again in another. When it fails,
    /// it is done with the next <see cref="OverwriteErased"/>.
    /// </summary>
    /// <param name="isShuffled">Whether rows were written again.</param>
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
            // A long read is in the way, or the disk is full. What was asked for is done all the same.
        }
    }

    /// <summary>
    /// Sees to it that nothing of what was deleted is left in the database's own files, as far as the database can;
    /// throws when it is not.
    /// </summary>
    protected abstract Task Overwrite(CancellationToken cancellationToken);

    /// <summary>Brings the tables up to date.</summary>
    public abstract Task Migrate(CancellationToken cancellationToken);

    /// <summary>Runs work in a transaction and keeps what it did only when it succeeded.</summary>
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
            // Once everything is decided, a browser that hangs up no longer stops it.
            await transaction.CommitAsync(CancellationToken.None);
        }

        return result;
    }
}
