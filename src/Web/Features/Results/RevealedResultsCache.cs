using System.Collections.Concurrent;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// The way from what was kept at each reveal to results. As long as nothing of a round has changed, they are put
/// together once.
/// </summary>
public sealed class RevealedResultsCache(ResultsQueries queries)
{
    /// <summary>Most rounds kept ready. What is dropped is read again.</summary>
    private const int MaxCached = 200;

    /// <summary>Of more people than this, what they wrote is read only where it is asked for.</summary>
    private const int MaxPeopleWithNotes = 100;

    private readonly ConcurrentDictionary<RoundId, (int Version, RevealedResults Results)> kept = new();

    /// <summary>
    /// A round with its results, which are null while nothing is revealed; null when there is no such round that this
    /// account facilitates.
    /// </summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="whole">Whether words and people are needed however many there are.</param>
    public async Task<(RoundResultsHeader Head, RevealedResults? Revealed)?> Find(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken,
        bool whole = false
    ) =>
        await queries.FindHeader(account, id, cancellationToken) is { } head
            ? (head, await Read(head, whole, cancellationToken))
            : null;

    /// <summary>The same for a participant; null when the secret opens no seat in the round.</summary>
    public async Task<(RoundResultsHeader Head, RevealedResults? Revealed)?> FindForParticipant(
        RoundId id,
        string returnToken,
        CancellationToken cancellationToken,
        bool whole = false
    ) =>
        await queries.FindHeader(id, returnToken, cancellationToken) is { } head
            ? (head, await Read(head, whole, cancellationToken))
            : null;

    /// <summary>The results of the round of a page; null while nothing is revealed.</summary>
    public async Task<RoundResults?> FindResults(RoundContext context, CancellationToken cancellationToken) =>
        await Find(context.Account, context.Round.Id, cancellationToken) is var (_, revealed)
            ? revealed?.Results
            : null;

    /// <summary>Keeps nothing of a round any more, since something of it was deleted.</summary>
    public void Remove(RoundId id) => kept.TryRemove(id, out _);

    private async Task<RevealedResults?> Read(RoundResultsHeader head, bool whole, CancellationToken cancellationToken)
    {
        if (!head.HasResults)
        {
            return null;
        }

        if (
            kept.TryGetValue(head.Id, out var known)
            && known.Version == head.Version
            && (known.Results.IsWhole || !whole)
        )
        {
            return known.Results;
        }

        // Read after the version: what changes meanwhile has a higher one and is read again.
        var round = await queries.Read(head, whole ? int.MaxValue : MaxPeopleWithNotes, cancellationToken);
        var results = RevealedResults.Create(head.Framework, head.Confidentiality, round);
        if (kept.Count >= MaxCached)
        {
            kept.Clear();
        }

        kept[head.Id] = (head.Version, results);
        return results;
    }
}
