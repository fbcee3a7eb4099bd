using System.Collections.Concurrent;

namespace BeyondBoundaries.Web.Features.LiveUpdates;

/// <summary>
/// Runs a check once for everyone who requests it before it starts. One change triggers all the streams for a round at
/// the same moment, and several of them can belong to one person.
/// </summary>
/// <remarks>
/// Everyone gets the result of a check that started after they requested it, so no one can use a right that had already
/// been withdrawn.
/// </remarks>
public sealed class SharedCheck<TKey>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<bool>>> waiting = new();

    /// <summary>Runs a check, or joins a check that has the same key and has not started yet.</summary>
    public Task<bool> Run(TKey key, Func<Task<bool>> check) =>
        waiting
            .GetOrAdd(key, static (key, run) => new(() => run.Self.Begin(key, run.Check)), (Self: this, Check: check))
            .Value;

    private Task<bool> Begin(TKey key, Func<Task<bool>> check) =>
        Task
            .Factory.StartNew(
                () =>
                {
                    // From now on, no other stream can join this check.
                    waiting.TryRemove(key, out _);
                    return check();
                },
                CancellationToken.None,
                // The check is queued behind the streams that the same change has already triggered, so that they can
                // join it.
                TaskCreationOptions.PreferFairness,
                TaskScheduler.Default
            )
            .Unwrap();
}
