using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.Extensions.Caching.Memory;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>
/// Files that facilitators have sent and not yet confirmed, in memory alone: what is not confirmed is stored nowhere.
/// Half an hour later, or after a restart, they are sent again.
/// </summary>
public sealed class PendingImports : IDisposable
{
    /// <summary>How much may wait in all, in bytes of memory as far as they can be counted.</summary>
    private const long MaxBytes = 200_000_000;

    /// <summary>How many files of one person may wait. One more takes the place of the oldest.</summary>
    private const int MaxPerPerson = 2;

    /// <summary>
    /// What a participant takes who wrote nothing: a response and a line of the plan, with their short texts.
    /// </summary>
    private const long BytesPerParticipant = 1_000;

    /// <summary>How many are read at a time: each takes up to 200 MB meanwhile.</summary>
    private const int MaxConcurrent = 2;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private static readonly Problem Busy = new(
        "busy",
        "We are still reading your other files. Wait a minute and send this one again"
    );

    private readonly FairScheduler turns = new(MaxConcurrent, mostWaitingOfOne: 1, mostWaiting: 20);

    private readonly Lock gate = new();

    private readonly Dictionary<AccountId, List<object>> waiting = [];

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>
    /// Reads a file, when it is its person's turn; <c>busy</c> when one of theirs is waiting already.
    /// </summary>
    public async Task<Result<ResponseSet>> Read(
        AccountId account,
        Framework framework,
        IFormFile sent,
        CancellationToken cancellationToken
    )
    {
        using var turn = await turns.TryEnter(account.Value.ToString(), cancellationToken);
        if (turn is null)
        {
            return Busy;
        }

        await using var stream = sent.OpenReadStream();
        var read = await Task.Run(
            () => ResponsesFile.Read(stream, framework, ImportPlan.MaxParticipants),
            cancellationToken
        );
        return read.TryGetValue(out var set) && ImportPlan.FindProblem(set) is { } tooLarge ? tooLarge : read;
    }

    /// <summary>Keeps what a file says until it is confirmed; null when too much is waiting already.</summary>
    public Guid? Store(AccountId account, RoundId round, ResponseSet set, ImportPlan plan)
    {
        var id = Guid.NewGuid();
        RemoveOldest(account, (id, account, round));
        Store(id, account, round, set, plan);
        return Find(id, account, round) is null ? null : id;
    }

    /// <summary>Keeps what the same file would do now in place of what it would have done.</summary>
    public void Store(Guid id, AccountId account, RoundId round, ResponseSet set, ImportPlan plan) =>
        kept.Set(
            (id, account, round),
            (set, plan),
            new MemoryCacheEntryOptions { SlidingExpiration = Lifetime, Size = ComputeSize(set) }
        );

    /// <summary>Forgets the oldest file of a person who has others waiting.</summary>
    private void RemoveOldest(AccountId account, object next)
    {
        lock (gate)
        {
            foreach (var (person, files) in waiting.ToList())
            {
                files.RemoveAll(file => !kept.TryGetValue(file, out _));
                if (files.Count == 0)
                {
                    waiting.Remove(person);
                }
            }

            var own = waiting.TryGetValue(account, out var before) ? before : waiting[account] = [];
            while (own.Count >= MaxPerPerson)
            {
                kept.Remove(own[0]);
                own.RemoveAt(0);
            }

            own.Add(next);
        }
    }

    /// <summary>Two bytes a character, in what was read and again in what it would do.</summary>
    private static long ComputeSize(ResponseSet set) =>
        BytesPerParticipant
        + set.Responses.Sum(response =>
            BytesPerParticipant
            + (
                4L
                * (
                    response.Notes.Sum(note => (long)note.Text.Length)
                    + response.Challenges.Sum(mark => (long)mark.Examples.Length + mark.Note.Length)
                )
            )
        );

    /// <summary>What the same person sent for the same round; null when it is no longer there.</summary>
    public (ResponseSet Set, ImportPlan Plan)? Find(Guid id, AccountId account, RoundId round) =>
        kept.TryGetValue((id, account, round), out (ResponseSet, ImportPlan) found) ? found : null;

    /// <summary>Forgets it, since it is confirmed.</summary>
    public void Remove(Guid id, AccountId account, RoundId round) => kept.Remove((id, account, round));

    public void Dispose()
    {
        kept.Dispose();
    }
}
