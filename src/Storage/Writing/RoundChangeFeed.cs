using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// Announces that a round has changed, once per save, after the save is durable. An announcement does not say what has
/// changed.
/// </summary>
public sealed class RoundChangeFeed
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Channel<bool>, RoundChanges>> watchers = new();

    internal RoundChangeFeed() { }

    /// <summary>
    /// Yields a value after the round has changed in one of the ways in <paramref name="kinds"/>. One value may cover
    /// several changes.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="kinds">The kinds of change to watch for.</param>
    /// <param name="cancellationToken">Ends the sequence of values.</param>
    public async IAsyncEnumerable<bool> Watch(
        RoundId round,
        RoundChanges kinds,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var channel = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        var ofRound = watchers.GetOrAdd(round.Value, _ => new());
        ofRound[channel] = kinds;
        try
        {
            while (await channel.Reader.WaitToReadAsync(cancellationToken))
            {
                channel.Reader.TryRead(out _);
                yield return true;
            }
        }
        finally
        {
            ofRound.TryRemove(channel, out _);
        }
    }

    /// <summary>
    /// The action that passes each change on to the other nodes; null on SQLite, which only one node can use.
    /// </summary>
    internal Action<Guid, RoundChanges>? Relay { get; set; }

    /// <summary>
    /// Notifies everyone who is watching for this kind of change in this round, on this node and on the others.
    /// </summary>
    internal void Notify(Guid round, RoundChanges change)
    {
        NotifyHere(round, change);
        Relay?.Invoke(round, change);
    }

    /// <summary>The rounds that someone is watching on this node.</summary>
    internal Guid[] Watched => [.. watchers.Where(round => !round.Value.IsEmpty).Select(round => round.Key)];

    /// <summary>
    /// Notifies everyone who is watching any round on this node, in case changes on other nodes have been missed.
    /// </summary>
    internal void NotifyAll()
    {
        foreach (var round in watchers.Keys)
        {
            NotifyHere(round, RoundChanges.All);
        }
    }

    /// <summary>Notifies everyone on this node who is watching for this kind of change in this round.</summary>
    internal void NotifyHere(Guid round, RoundChanges change)
    {
        if (watchers.TryGetValue(round, out var ofRound))
        {
            foreach (var (channel, _) in ofRound.Where(watcher => (watcher.Value & change) != RoundChanges.None))
            {
                channel.Writer.TryWrite(true);
            }
        }
    }
}
