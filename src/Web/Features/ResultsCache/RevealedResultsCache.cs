using System.Collections.Concurrent;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.ResultsCache;

/// <summary>
/// Creates results from the data that was stored at each reveal. The results of a round are cached in memory until
/// something in the round changes.
/// </summary>
public sealed class RevealedResultsCache(ResultsQueries queries)
{
    /// <summary>
    /// The maximum number of rounds in the cache. When the cache is full, it is emptied, and rounds are read again when
    /// they are needed.
    /// </summary>
    private const int MaxCached = 200;

    /// <summary>
    /// The maximum size, in participants, of a round whose notes are always loaded. In larger rounds, notes are loaded
    /// only for pages that need them.
    /// </summary>
    private const int MaxPeopleWithNotes = 100;

    private readonly ConcurrentDictionary<RoundId, (int Version, RevealedResults Results)> kept = new();

    /// <summary>
    /// Finds a round with its results; null if there is no such round, or if this account may not see it. The results
    /// are null if nothing is revealed.
    /// </summary>
    /// <param name="account">The account of a member.</param>
    /// <param name="id">The round.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="whole">Whether notes and names are needed, however many there are.</param>
    public async Task<(RoundResultsHeader Head, RevealedResults? Revealed)?> Find(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken,
        bool whole = false
    ) =>
        await queries.FindHeader(account, id, cancellationToken) is { } head
            ? (head, await Read(head, whole, cancellationToken))
            : null;

    /// <summary>
    /// Finds a round for a participant; null if the secret does not belong to a participant of the round.
    /// </summary>
    public async Task<(RoundResultsHeader Head, RevealedResults? Revealed)?> FindForParticipant(
        RoundId id,
        string returnToken,
        CancellationToken cancellationToken,
        bool whole = false
    ) =>
        await queries.FindHeader(id, returnToken, cancellationToken) is { } head
            ? (head, await Read(head, whole, cancellationToken))
            : null;

    /// <summary>
    /// Finds the previous round, which a participant's round is compared with; null if there is none, or if the secret
    /// does not belong to a participant.
    /// </summary>
    public async Task<(RoundResultsHeader Head, RevealedResults? Revealed)?> FindPreviousForParticipant(
        RoundId id,
        string returnToken,
        CancellationToken cancellationToken
    ) =>
        await queries.FindPreviousHeader(id, returnToken, cancellationToken) is { } head
            ? (head, await Read(head, whole: false, cancellationToken))
            : null;

    /// <summary>
    /// Finds the changes since the previous round; null if there is no previous round, if this account may not see that
    /// round, or if nothing in it is revealed.
    /// </summary>
    public async Task<RoundTrend?> FindTrend(
        AccountId account,
        RoundResultsHeader head,
        RevealedResults results,
        CancellationToken cancellationToken
    ) =>
        head.Previous is { } previous && await Find(account, previous, cancellationToken) is ({ } earlier, { } before)
            ? new(earlier.Name, head.Name, results.CompareWith(before))
            : null;

    /// <summary>Finds the results of the round that a page is about; null if nothing is revealed.</summary>
    public async Task<RoundResults?> FindResults(RoundContext context, CancellationToken cancellationToken) =>
        await Find(context.Account, context.Round.Id, cancellationToken) is var (_, revealed)
            ? revealed?.Results
            : null;

    /// <summary>Removes a round from the cache, after some or all of its data has been deleted.</summary>
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

        // The version was read before the data. Any change since then increases the version, so the next request reads
        // the data again.
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
