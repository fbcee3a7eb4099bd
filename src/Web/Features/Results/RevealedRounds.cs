using System.Collections.Concurrent;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The way from what was kept at each reveal to results. As long as nothing of a round has changed, they are put together once.</summary>
public sealed class RevealedRounds(ResultsQueries queries)
{
    /// <summary>Most rounds kept ready. What is dropped is read again.</summary>
    private const int MostKept = 200;

    /// <summary>Of more people than this, what they wrote is read only where it is asked for.</summary>
    private const int MostPeopleAtOnce = 100;

    private readonly ConcurrentDictionary<RoundId, (int Version, RevealedResults Results)> kept = new();

    /// <summary>A round with its results, which are null while nothing is revealed; null when there is no such round that this account facilitates.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="whole">Whether words and people are needed however many there are.</param>
    public async Task<(ResultsHead Head, RevealedResults? Revealed)?> Find(AccountId account, RoundId id, CancellationToken cancellation, bool whole = false) =>
        await queries.Head(account, id, cancellation) is { } head ? (head, await Of(head, whole, cancellation)) : null;

    /// <summary>The same for a participant; null when the secret opens no seat in the round.</summary>
    public async Task<(ResultsHead Head, RevealedResults? Revealed)?> For(RoundId id, string returnToken, CancellationToken cancellation, bool whole = false) =>
        await queries.Head(id, returnToken, cancellation) is { } head ? (head, await Of(head, whole, cancellation)) : null;

    /// <summary>The results of the round of a page; null while nothing is revealed.</summary>
    public async Task<RoundResults?> ResultsOf(RoundContext context, CancellationToken cancellation) =>
        await Find(context.Account, context.Round.Id, cancellation) is var (_, revealed) ? revealed?.Results : null;

    /// <summary>Keeps nothing of a round any more, since something of it was deleted.</summary>
    public void Forget(RoundId id) => kept.TryRemove(id, out _);

    private async Task<RevealedResults?> Of(ResultsHead head, bool whole, CancellationToken cancellation)
    {
        if (!head.HasResults)
        {
            return null;
        }

        if (kept.TryGetValue(head.Id, out var known) && known.Version == head.Version && (known.Results.IsWhole || !whole))
        {
            return known.Results;
        }

        // Read after the version: what changes meanwhile has a higher one and is read again.
        var round = await queries.Read(head, whole ? int.MaxValue : MostPeopleAtOnce, cancellation);
        var results = RevealedResults.Of(head.Framework, head.Confidentiality, round);
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[head.Id] = (head.Version, results);
        return results;
    }
}
