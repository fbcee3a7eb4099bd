using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// Deletes the answers in rounds whose retention date has been reached, at startup and then once an hour. Several nodes
/// can do this at once. If the clock differs by more than a day from the time last recorded, nothing is deleted until
/// the clock is corrected or an administrator confirms the date.
/// </summary>
public sealed class RetentionWorker(
    DatabaseStartup storage,
    ClockStore clock,
    RetentionStore store,
    RevealedResultsCache revealed,
    TimeProvider time,
    ILogger<RetentionWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Completion.WaitAsync(stoppingToken);
        while (true)
        {
            await PurgeDue(stoppingToken);
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the error is, the work is tried again in an hour.")]
    private async Task PurgeDue(CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            if (await clock.RecordTime(now, cancellationToken) is { } seen)
            {
                log.LogError(
                    "The date on this machine is {Today:yyyy-MM-dd}, but the application last ran on "
                        + "{Seen:yyyy-MM-dd}. No answers will be deleted until the date is corrected, or an "
                        + "administrator confirms it on the Administration page",
                    now,
                    seen
                );
                return;
            }

            var (deleted, troubles) = await store.PurgeDue(DateText.GetLondonDate(now), cancellationToken);
            if (deleted.Count > 0)
            {
                deleted.ToList().ForEach(revealed.Remove);
                log.LogInformation(
                    "Answers that were due for deletion have been deleted. Number of rounds: {Rounds}",
                    deleted.Count
                );
            }

            troubles.ToList().ForEach(LogFailure);
        }
        catch (Exception trouble)
            when (trouble is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(trouble);
        }
    }

    /// <summary>
    /// Logs only the type of an error, because a database error may quote the data that was being stored.
    /// </summary>
    private void LogFailure(Exception trouble) =>
        log.LogError(
            "We could not delete answers that are due for deletion: {Trouble}. We will try again in an hour",
            trouble.GetType().Name
        );
}
