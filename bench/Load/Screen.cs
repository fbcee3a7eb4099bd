using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// The part of a facilitator's page that changes. The screen reloads it after an event, as the page's script would.
/// </summary>
/// <remarks>All events that arrive during a reload, or during the pause after it, lead to one more reload.</remarks>
internal sealed partial class Screen : IAsyncDisposable
{
    private readonly Visitor facilitator;
    private readonly HttpConnection connection;
    private readonly string path;
    private readonly TimeSpan pause;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly ConcurrentDictionary<string, long> shown = new();
    private readonly ConcurrentQueue<double> asking = new();
    private readonly Task renewing;
    private long last;

    private Screen(Visitor facilitator, HttpConnection connection, string path, TimeSpan pause)
    {
        this.facilitator = facilitator;
        this.connection = connection;
        this.path = path;
        this.pause = pause;
        renewing = Task.Run(Renew);
    }

    /// <summary>The time that each reload took, in milliseconds.</summary>
    public IEnumerable<double> Asking => asking;

    /// <summary>The time of the last response, as a stopwatch timestamp.</summary>
    public long Last => Volatile.Read(ref last);

    public static async Task<Screen> Open(Visitor facilitator, string path, TimeSpan pause) =>
        new(facilitator, await facilitator.Connect(), path, pause);

    /// <summary>Receives an event.</summary>
    public void Changed() => changes.Writer.TryWrite(true);

    /// <summary>
    /// Returns the time at which the screen first showed that a person had finished, as a stopwatch timestamp; null if
    /// it has not shown this.
    /// </summary>
    public long? ShowsSince(string name) => shown.TryGetValue(name, out var since) ? since : null;

    public async ValueTask DisposeAsync()
    {
        changes.Writer.Complete();
        await renewing;
        connection.Dispose();
    }

    private async Task Renew()
    {
        while (await changes.Reader.WaitToReadAsync())
        {
            changes.Reader.TryRead(out _);
            var began = Stopwatch.GetTimestamp();
            var part = await facilitator.Open(connection, path);
            var now = Stopwatch.GetTimestamp();
            asking.Enqueue(Stopwatch.GetElapsedTime(began, now).TotalMilliseconds);
            foreach (Match finished in Finished().Matches(part))
            {
                shown.TryAdd(finished.Groups["name"].Value, now);
            }

            Volatile.Write(ref last, now);
            await Task.Delay(pause);
        }
    }

    [GeneratedRegex("<li>(?<name>Person [0-9]+)</li>", RegexOptions.ExplicitCapture)]
    private static partial Regex Finished();
}
