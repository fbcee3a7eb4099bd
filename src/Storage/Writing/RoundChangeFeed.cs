using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// Announces that a round has changed, once per save, after the save is durable. It does not say what has changed.
/// </summary>
public sealed class RoundChangeFeed
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Channel<bool>, bool>> watchers = new();

    internal RoundChangeFeed() { }

    /// <summary>Yields whenever the round has changed since the last time. Several changes may be combined.</summary>
    public async IAsyncEnumerable<bool> Watch(
        RoundId round,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var channel = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        var ofRound = watchers.GetOrAdd(round.Value, _ => new());
        ofRound[channel] = true;
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

    /// <summary>Notifies all watchers of this round on this node.</summary>
    internal void Notify(Guid round)
    {
        if (watchers.TryGetValue(round, out var ofRound))
        {
            foreach (var channel in ofRound.Keys)
            {
                channel.Writer.TryWrite(true);
            }
        }
    }
}
