using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using BeyondBoundaries.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Runs queued work in groups, each in one transaction, so that many callers share one wait for the disk.
/// </summary>
/// <remarks>
/// Every piece of work has its own savepoint, so that if it fails, only its own changes are undone. No caller gets a
/// result before the commit, because even a refusal may depend on changes made by an earlier piece. If the commit
/// fails, all the work in the group fails. Callers wait without blocking a thread; at most one thread is blocked, and
/// only while another process is writing. The context and its connection, with their prepared statements, are reused
/// until a group fails.
/// </remarks>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    /// <summary>
    /// The maximum number of pieces of work that share a commit. The first piece is not committed until the last piece
    /// has run.
    /// </summary>
    public const int MaxGroupSize = 64;

    /// <summary>
    /// Gives the connection a page cache of 16MB. Participants' rows have random row ids, so an import changes pages
    /// all over the file. With the default of 2MB, SQLite would write the pages to the disk and read them back several
    /// times.
    /// </summary>
    private const string UseLargeCache = "PRAGMA cache_size = -16384";

    private const string SetSavepoint = "SAVEPOINT piece";
    private const string RollBackToSavepoint = "ROLLBACK TO piece";
    private const string ReleaseSavepoint = "RELEASE piece";

    private readonly Func<BoundariesContext> open;
    private readonly Channel<QueuedWrite> waiting = Channel.CreateUnbounded<QueuedWrite>();
    private readonly SemaphoreSlim writing = new(1);
    private readonly Task writer;
    private BoundariesContext? kept;

    public GroupCommitWriter(Func<BoundariesContext> open)
    {
        this.open = open;

        // The writer outlives the request that happens to start it, so it must not keep the context of that request.
        using (ExecutionContext.SuppressFlow())
        {
            writer = Task.Run(WriteAll);
        }
    }

    /// <summary>Runs a piece of work in a group with others.</summary>
    public async Task<Result<T>> Write<T>(
        Func<BoundariesContext, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        var piece = new QueuedWrite<T>(work);
        await using var givingUp = cancellationToken.UnsafeRegister((_, token) => piece.Cancel(token), null);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(piece), this);
        return await piece.Completion;
    }

    /// <summary>Runs work that has its own transaction, while nothing else is writing.</summary>
    public async Task<Result<T>> WriteAlone<T>(Func<Task<Result<T>>> work, CancellationToken cancellationToken)
        where T : notnull
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Accepts no more work, and completes the work that is already queued.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
        await DropContext();
        writing.Dispose();
    }

    private async Task WriteAll()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            await writing.WaitAsync();
            try
            {
                await WriteGroup();
            }
            finally
            {
                writing.Release();
            }
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Every error is passed to the callers, and the writer continues."
    )]
    private async Task WriteGroup()
    {
        var group = new List<QueuedWrite>();
        var here = waiting.Reader.Count;
        try
        {
            var context = await GetContext();
            await using (var transaction = await context.Database.BeginTransactionAsync())
            {
                context.Prepared!.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
                while (group.Count < MaxGroupSize && TakeNext() is { } piece)
                {
                    group.Add(piece);
                    await RunInSavepoint(piece, context);
                }

                await transaction.CommitAsync();
            }

            context.ChangeTracker.Clear();
            group.ForEach(piece => piece.Complete());
        }
        catch (Exception exception)
        {
            // If the transaction could not be started, the group is empty. In that case, this method reports the error
            // for the work that was already waiting when it began, because that work has waited long enough.
            while (group.Count == 0 && here-- > 0)
            {
                TakeNext()?.Fail(exception);
            }

            group.ForEach(piece => piece.Fail(exception));
            await DropContext();
        }
    }

    private async Task<BoundariesContext> GetContext()
    {
        if (kept is null)
        {
            kept = open();
            kept.Database.AutoSavepointsEnabled = false;
            await kept.Database.OpenConnectionAsync();
            kept.Prepared = new((SqliteConnection)kept.Database.GetDbConnection());
            kept.Prepared.Run(UseLargeCache);
        }

        return kept;
    }

    private async Task DropContext()
    {
        if (kept is { } context)
        {
            kept = null;
            try
            {
                context.Prepared?.Dispose();
                context.Prepared = null;
                await context.DisposeAsync();
            }
            catch (Exception trouble) when (trouble is DbException or InvalidOperationException)
            {
                // A connection that failed can fail again when it is closed. The next group opens a new one.
            }
        }
    }

    private static async Task RunInSavepoint(QueuedWrite piece, BoundariesContext context)
    {
        context.ChangeTracker.Clear();
        context.Prepared!.Run(SetSavepoint);
        if (!await piece.Run(context))
        {
            context.Prepared.Run(RollBackToSavepoint);
        }

        // Throws if the work ended the transaction, which can happen if the disk is full. Nothing in the group is then
        // saved.
        context.Prepared.Run(ReleaseSavepoint);
    }

    /// <summary>Takes the next piece of work whose caller is still waiting.</summary>
    private QueuedWrite? TakeNext()
    {
        while (waiting.Reader.TryRead(out var piece))
        {
            if (piece.TryTake())
            {
                return piece;
            }
        }

        return null;
    }
}
