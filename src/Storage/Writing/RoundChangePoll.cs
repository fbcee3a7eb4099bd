using System.Threading.Channels;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// Replaces <see cref="RoundChangeRelay"/> on a database that cannot send notifications. A table counts the changes to
/// each round. Every second, this class adds this node's changes to those counts, and reads the counts of the rounds
/// that are watched on this node. If an attempt fails, no changes are lost.
/// </summary>
internal sealed class RoundChangePoll(StorageOptions options, RoundChangeFeed feed, ILogger<RoundChangePoll> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Channel<(Guid Round, RoundChanges Change)> outgoing = Channel.CreateUnbounded<(
        Guid,
        RoundChanges
    )>();
    private readonly HashSet<(Guid Round, RoundChanges Change)> waiting = [];
    private readonly Dictionary<(Guid Round, RoundChanges Change), long> seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.Relay = (round, change) => outgoing.Writer.TryWrite((round, change));
        log.LogWarning(
            "Beyond__DatabasePlain is set: no trigger protects the audit trail, and pages on other nodes can "
                + "be up to 2 seconds out of date"
        );
        var isLogged = false;
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Exchange(stoppingToken);
                isLogged = false;
            }
            catch (Exception trouble)
                when (trouble is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                if (!isLogged)
                {
                    log.LogWarning(
                        "We cannot exchange changes with other nodes: {Trouble}. We will try again every second",
                        trouble.GetType().Name
                    );
                }

                isLogged = true;
            }
        }
    }

    private async Task Exchange(CancellationToken cancellationToken)
    {
        while (outgoing.Reader.TryRead(out var change))
        {
            waiting.Add(change);
        }

        var watched = feed.Watched;
        if (waiting.Count == 0 && watched.Length == 0)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(options.Connection);
        await connection.OpenAsync(cancellationToken);
        if (waiting.Count > 0)
        {
            foreach (var (round, change, count) in await RoundNotices.Add(connection, waiting, cancellationToken))
            {
                // This node already knows about its own change. The new count is marked as seen unless another node's
                // change came first.
                if (seen.GetValueOrDefault((round, change)) == count - 1)
                {
                    seen[(round, change)] = count;
                }
            }

            waiting.Clear();
        }

        foreach (var (round, change, count) in await RoundNotices.Find(connection, watched, cancellationToken))
        {
            if (seen.GetValueOrDefault((round, change)) != count)
            {
                seen[(round, change)] = count;
                feed.NotifyHere(round, change);
            }
        }
    }
}
