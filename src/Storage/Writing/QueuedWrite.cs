using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// A piece of work that waits for the writer. It is taken once: by the writer, or by its caller who gives up first.
/// </summary>
internal abstract class QueuedWrite
{
    private bool taken;

    /// <summary>Whether whoever asks is the first to ask, and so decides what becomes of it.</summary>
    public bool TryTake() => !Interlocked.Exchange(ref taken, true);

    /// <summary>Does the work and answers nobody yet.</summary>
    /// <returns>Whether what it did is to be kept. It never throws.</returns>
    public abstract Task<bool> Run(BoundariesContext context);

    /// <summary>Gives the caller what the work came to.</summary>
    public abstract void Complete();

    /// <summary>
    /// Tells the caller that nothing was kept, because of the work's own failure or, when it had none, of this one.
    /// </summary>
    public abstract void Fail(Exception exception);
}

/// <summary>A piece of work, and the answer that its caller waits for.</summary>
internal sealed class QueuedWrite<T>(Func<BoundariesContext, Task<Result<T>>> work) : QueuedWrite
    where T : notnull
{
    private readonly TaskCompletionSource<Result<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // So that what is logged in it belongs to the caller's request, and to no other.
    private readonly ExecutionContext? surroundings = ExecutionContext.Capture();
    private Result<T>? result;
    private Exception? thrown;

    public Task<Result<T>> Completion => answer.Task;

    /// <summary>
    /// The caller no longer waits, unless it is too late: work that has begun is answered as it ends.
    /// </summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryTake())
        {
            answer.TrySetCanceled(cancellationToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is belongs to the caller.")]
    public override async Task<bool> Run(BoundariesContext context)
    {
        if (surroundings is not null)
        {
            ExecutionContext.Restore(surroundings);
        }

        try
        {
            result = await work(context);
            return result.Problems.Count == 0;
        }
        catch (Exception exception)
        {
            thrown = exception;
            return false;
        }
    }

    public override void Complete()
    {
        if (thrown is not null)
        {
            answer.TrySetException(thrown);
        }
        else
        {
            answer.TrySetResult(result!);
        }
    }

    public override void Fail(Exception exception) => answer.TrySetException(thrown ?? exception);
}
