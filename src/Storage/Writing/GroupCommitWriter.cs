using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// One writer who does what has arrived, piece by piece, in one transaction: many share the wait for the disk.
/// </summary>
/// <remarks>
/// Every piece has a savepoint of its own, so that a failed one is undone alone. Nobody is answered before the commit:
/// even a refusal may rest on what an earlier piece did. When the commit fails, nobody of the group has succeeded.
/// Callers wait without a thread; one thread at most waits for another process.
/// </remarks>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    /// <summary>So many pieces share a commit at most: the first of them waits for the last.</summary>
    public const int MaxGroupSize = 64;

    private const string Savepoint = "piece";

    private readonly Func<BoundariesContext> open;
    private readonly Channel<QueuedWrite> waiting = Channel.CreateUnbounded<QueuedWrite>();
    private readonly SemaphoreSlim writing = new(1);
    private readonly Task writer;

    public GroupCommitWriter(Func<BoundariesContext> open)
    {
        this.open = open;

        // It outlives the request that happens to make it.
        using (ExecutionContext.SuppressFlow())
        {
            writer = Task.Run(WriteAll);
        }
    }

    /// <summary>Does a piece of work together with others.</summary>
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

    /// <summary>Does work that brings its own transaction, while nobody else writes.</summary>
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

    /// <summary>Takes no more work, and answers what has arrived.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
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
        Justification = "Whatever it is belongs to the callers, and the writer goes on."
    )]
    private async Task WriteGroup()
    {
        var group = new List<QueuedWrite>();
        var here = waiting.Reader.Count;
        try
        {
            await using var context = open();
            context.Database.AutoSavepointsEnabled = false;
            await using var transaction = await context.Database.BeginTransactionAsync();
            while (group.Count < MaxGroupSize && TakeNext() is { } piece)
            {
                group.Add(piece);
                await RunInSavepoint(piece, context, transaction);
            }

            await transaction.CommitAsync();
            group.ForEach(piece => piece.Complete());
        }
        catch (Exception exception)
        {
            // Without a transaction nobody had a turn: those who waited for it have waited long enough.
            while (group.Count == 0 && here-- > 0)
            {
                TakeNext()?.Fail(exception);
            }

            group.ForEach(piece => piece.Fail(exception));
        }
    }

    private static async Task RunInSavepoint(
        QueuedWrite piece,
        BoundariesContext context,
        IDbContextTransaction transaction
    )
    {
        context.ChangeTracker.Clear();
        await transaction.CreateSavepointAsync(Savepoint);
        if (!await piece.Run(context))
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
        }

        // Throws when the work lost the transaction, as a full disk can: then nothing of the group is kept.
        await transaction.ReleaseSavepointAsync(Savepoint);
    }

    /// <summary>The next piece whose caller still waits.</summary>
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
