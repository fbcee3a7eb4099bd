using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;

namespace BeyondBoundaries.Web.Platform;

/// <summary>
/// Deletes the answers of rounds whose day has come: at the start, and then once an hour. Several nodes may do so at once.
/// While the clock is more than a day ahead of the time that was last seen, nothing is deleted.
/// </summary>
public sealed class DueDeletions(StorageStart storage, ClockStore clock, RetentionStore store, RevealedRounds revealed, TimeProvider time, ILogger<DueDeletions> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Done.WaitAsync(stoppingToken);
        while (true)
        {
            await DeleteDue(stoppingToken);
            await Task.Delay(Between, time, stoppingToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, the next hour tries again.")]
    private async Task DeleteDue(CancellationToken cancellation)
    {
        try
        {
            var now = time.GetUtcNow();
            if (await clock.See(now, cancellation) is { } seen)
            {
                log.LogError(
                    "This machine says that today is {Today:yyyy-MM-dd}, but the application last ran on {Seen:yyyy-MM-dd}. No answers are deleted until the date is corrected, or an administrator confirms it on the page Administration",
                    now,
                    seen);
                return;
            }

            var (deleted, troubles) = await store.DeleteDue(Dates.DateOf(now), cancellation);
            if (deleted.Count > 0)
            {
                deleted.ToList().ForEach(revealed.Forget);
                log.LogInformation("The answers of {Rounds} rounds were deleted because they were due", deleted.Count);
            }

            troubles.ToList().ForEach(Say);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Say(trouble);
        }
    }

    /// <summary>By its kind alone: what a database says in its errors may hold what it was asked to store.</summary>
    private void Say(Exception trouble) =>
        log.LogError("Answers that are due could not be deleted: {Trouble}. We try again in an hour", trouble.GetType().Name);
}
