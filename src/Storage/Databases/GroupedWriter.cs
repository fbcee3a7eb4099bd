using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using BeyondBoundaries.Core;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>One writer who does what has arrived, piece by piece, in one transaction: many share the wait for the disk.</summary>
/// <remarks>
/// Every piece has a savepoint of its own, so that a failed one is undone alone. Nobody is answered before the commit:
/// even a refusal may rest on what an earlier piece did. When the commit fails, nobody of the group has succeeded.
/// Callers wait without a thread; one thread at most waits for another process.
/// </remarks>
internal sealed class GroupedWriter : IAsyncDisposable
{
    /// <summary>So many pieces share a commit at most: the first of them waits for the last.</summary>
    public const int Most = 64;

    private const string Savepoint = "piece";

    private readonly Func<BoundariesContext> open;
    private readonly Channel<WaitingWork> waiting = Channel.CreateUnbounded<WaitingWork>();
    private readonly SemaphoreSlim writing = new(1);
    private readonly Task writer;

    public GroupedWriter(Func<BoundariesContext> open)
    {
        this.open = open;

        // It outlives the request that happens to make it.
        using (ExecutionContext.SuppressFlow())
        {
            writer = Task.Run(WriteAll);
        }
    }

    /// <summary>Does a piece of work together with others.</summary>
    public async Task<Result<T>> Write<T>(Func<BoundariesContext, Task<Result<T>>> work, CancellationToken cancellation)
        where T : notnull
    {
        var piece = new WaitingWork<T>(work);
        await using var givingUp = cancellation.UnsafeRegister((_, token) => piece.GiveUp(token), null);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(piece), this);
        return await piece.Answered;
    }

    /// <summary>Does work that brings its own transaction, while nobody else writes.</summary>
    public async Task<Result<T>> Alone<T>(Func<Task<Result<T>>> work, CancellationToken cancellation)
        where T : notnull
    {
        await writing.WaitAsync(cancellation);
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

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is belongs to the callers, and the writer goes on.")]
    private async Task WriteGroup()
    {
        var group = new List<WaitingWork>();
        var here = waiting.Reader.Count;
        try
        {
            await using var context = open();
            context.Database.AutoSavepointsEnabled = false;
            await using var transaction = await context.Database.BeginTransactionAsync();
            while (group.Count < Most && Next() is { } piece)
            {
                group.Add(piece);
                await RunApart(piece, context, transaction);
            }

            await transaction.CommitAsync();
            group.ForEach(piece => piece.Answer());
        }
        catch (Exception exception)
        {
            // Without a transaction nobody had a turn: those who waited for it have waited long enough.
            while (group.Count == 0 && here-- > 0)
            {
                Next()?.Fail(exception);
            }

            group.ForEach(piece => piece.Fail(exception));
        }
    }

    private static async Task RunApart(WaitingWork piece, BoundariesContext context, IDbContextTransaction transaction)
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
    private WaitingWork? Next()
    {
        while (waiting.Reader.TryRead(out var piece))
        {
            if (piece.Take())
            {
                return piece;
            }
        }

        return null;
    }
}
