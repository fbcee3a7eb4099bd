using System.Globalization;
using System.Threading.Channels;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// Notifies the other nodes on the same PostgreSQL database that a round has changed, and receives their notifications.
/// A notification is sent after the save is durable. Notifications that are waiting at the same time are sent together.
/// After every interruption, everyone who is watching on this node is notified, because changes may have been missed.
/// </summary>
internal sealed class RoundChangeRelay(StorageOptions options, RoundChangeFeed feed, ILogger<RoundChangeRelay> log)
    : BackgroundService
{
    private const string ChannelName = "beyond_changes";
    private const string Probe = "probe";
    private const int KeepAliveSeconds = 15;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(10);

    private readonly string node = $"{Guid.NewGuid():N}";
    private readonly Channel<(Guid Round, RoundChanges Change)> outgoing = Channel.CreateUnbounded<(
        Guid,
        RoundChanges
    )>();

    private bool isDeaf;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.Relay = (round, change) => outgoing.Writer.TryWrite((round, change));
        await Task.WhenAll(
            Repeat(Listen, "listen for changes on other nodes", stoppingToken),
            Repeat(Send, "notify other nodes of changes", stoppingToken)
        );
    }

    /// <summary>Runs work without end: starts it again after each error, and logs each outage once.</summary>
    private async Task Repeat(Func<Action, CancellationToken, Task> work, string what, CancellationToken stopping)
    {
        var isLogged = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(() => isLogged = false, stopping);
            }
            catch (Exception trouble)
                when (trouble is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                if (!isLogged)
                {
                    log.LogWarning(
                        "We cannot {Work}: {Trouble}. We will try again every second",
                        what,
                        trouble.GetType().Name
                    );
                }

                isLogged = true;
            }

            await Task.Delay(RetryDelay, stopping);
        }
    }

    private async Task Listen(Action succeeded, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(options.DirectOrPooled)
            {
                Pooling = false,
                KeepAlive = KeepAliveSeconds,
            }.ToString()
        );
        await connection.OpenAsync(cancellationToken);
        var heard = new TaskCompletionSource();
        connection.Notification += (_, notice) =>
        {
            if (Receive(notice.Payload))
            {
                heard.TrySetResult();
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        succeeded();
        feed.NotifyAll();
        await Notify([$"{node} {Probe}"], cancellationToken);
        var probing = ReportDeafness(heard.Task, cancellationToken);
        try
        {
            while (true)
            {
                await connection.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            heard.TrySetCanceled(CancellationToken.None);
            await probing;
        }
    }

    /// <summary>Logs one warning if this node does not receive its own test notification.</summary>
    private async Task ReportDeafness(Task heard, CancellationToken cancellationToken)
    {
        var first = await Task.WhenAny(heard, Task.Delay(ProbePatience, cancellationToken));
        if (first != heard && !cancellationToken.IsCancellationRequested && !isDeaf)
        {
            isDeaf = true;
            log.LogWarning(
                "Notifications between nodes are not arriving. If Beyond__Database points to PgBouncer, set "
                    + "Beyond__DatabaseDirect to the connection string for PostgreSQL itself"
            );
        }
    }

    /// <summary>
    /// Passes on a notification if it is from another node. Returns whether it is this node's own test notification.
    /// </summary>
    private bool Receive(string notice)
    {
        var parts = notice.Split(' ');
        if (parts[0] == node)
        {
            return parts[^1] == Probe;
        }

        if (
            parts.Length == 3
            && Guid.TryParse(parts[1], out var round)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var change)
        )
        {
            feed.NotifyHere(round, (RoundChanges)change);
        }

        return false;
    }

    private async Task Send(Action succeeded, CancellationToken cancellationToken)
    {
        while (await outgoing.Reader.WaitToReadAsync(cancellationToken))
        {
            var waiting = new HashSet<(Guid Round, RoundChanges Change)>();
            while (outgoing.Reader.TryRead(out var change))
            {
                waiting.Add(change);
            }

            try
            {
                await Notify(
                    [.. waiting.Select(change => $"{node} {change.Round:N} {(int)change.Change}")],
                    cancellationToken
                );
            }
            catch
            {
                // The changes wait for the next attempt.
                waiting.ToList().ForEach(change => outgoing.Writer.TryWrite(change));
                throw;
            }

            succeeded();
        }
    }

    private async Task Notify(string[] notices, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(options.Connection);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, notice) FROM unnest($2) notice", connection)
        {
            Parameters =
            {
                new() { Value = ChannelName },
                new() { Value = notices },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
