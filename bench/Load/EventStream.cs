using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// A page's open event stream, with the time at which each event arrived. Heartbeats do not count as events.
/// </summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly HttpConnection connection;
    private readonly Action told;
    private readonly ConcurrentQueue<long> times = new();
    private readonly Task reading;
    private long last;
    private volatile bool ended;

    private EventStream(HttpConnection connection, Action told)
    {
        this.connection = connection;
        this.told = told;
        reading = Task.Run(Read);
    }

    /// <summary>The time at which each event arrived, as a stopwatch timestamp.</summary>
    public IEnumerable<long> Times => times;

    /// <summary>
    /// The time at which the last event arrived, as a stopwatch timestamp; 0 before the first event. The first event
    /// shows that the stream is open.
    /// </summary>
    public long Last => Volatile.Read(ref last);

    /// <summary>Opens an event stream.</summary>
    /// <param name="visitor">A separate window of a facilitator's or participant's browser.</param>
    /// <param name="path">The path of the stream.</param>
    /// <param name="told">A function that is called for every event. It must return quickly.</param>
    public static async Task<EventStream> Open(Visitor visitor, string path, Action told)
    {
        var connection = await visitor.Connect();
        try
        {
            await visitor.Follow(connection, path);
            return new(connection, told);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        ended = true;
        connection.Dispose();
        await reading;
    }

    private async Task Read()
    {
        try
        {
            while (await connection.Chunk() is { Length: > 0 } chunk)
            {
                var now = Stopwatch.GetTimestamp();
                if (chunk.AsSpan().SequenceEqual("event: changed\ndata:\n\n"u8))
                {
                    times.Enqueue(now);
                    Volatile.Write(ref last, now);
                    told();
                }
                else if (!chunk.AsSpan().SequenceEqual("event: alive\ndata:\n\n"u8))
                {
                    throw new InvalidDataException("A stream sent something that is neither a change nor a heartbeat.");
                }
            }
        }
        catch (Exception trouble) when (ended && trouble is SocketException or ObjectDisposedException or IOException)
        {
            // The client has closed the stream.
        }
    }
}
