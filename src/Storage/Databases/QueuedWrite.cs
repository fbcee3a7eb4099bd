using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// A piece of work that is waiting for the writer. It is claimed once: either by the writer, which runs it, or by its
/// caller, which cancels it.
/// </summary>
internal abstract class QueuedWrite
{
    private bool taken;

    /// <summary>Claims the work, to run it or to cancel it; returns true only the first time.</summary>
    public bool TryTake() => !Interlocked.Exchange(ref taken, true);

    /// <summary>Runs the work, but does not give the result to its caller yet.</summary>
    /// <returns>Whether the work's changes should be saved. This method never throws.</returns>
    public abstract Task<bool> Run(BoundariesContext context);

    /// <summary>Gives the result of the work to its caller.</summary>
    public abstract void Complete();

    /// <summary>
    /// Reports to the caller that nothing was saved, with the work's own exception or, if there was none, the given
    /// exception.
    /// </summary>
    public abstract void Fail(Exception exception);
}

/// <summary>A piece of work, with the result that its caller is waiting for.</summary>
internal sealed class QueuedWrite<T>(Func<BoundariesContext, Task<Result<T>>> work) : QueuedWrite
    where T : notnull
{
    private readonly TaskCompletionSource<Result<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The caller's context, captured so that log entries written by the work belong to the caller's request.
    private readonly ExecutionContext? surroundings = ExecutionContext.Capture();
    private Result<T>? result;
    private Exception? thrown;

    public Task<Result<T>> Completion => answer.Task;

    /// <summary>
    /// Cancels the caller's wait, unless the work has started. If it has started, the caller gets its result.
    /// </summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryTake())
        {
            answer.TrySetCanceled(cancellationToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Every error is passed to the caller.")]
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
