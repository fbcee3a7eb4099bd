using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.Extensions.Caching.Memory;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>
/// Holds in memory the uploads that facilitators have not confirmed yet, so that only confirmed uploads reach the
/// database. After half an hour without use, or after a restart, a file must be uploaded again.
/// </summary>
public sealed class PendingImports : IDisposable
{
    /// <summary>The maximum total size of pending uploads, in bytes. Sizes are estimated.</summary>
    private const long MaxBytes = 200_000_000;

    /// <summary>
    /// The maximum number of pending uploads for one user. A further upload replaces the user's oldest one.
    /// </summary>
    private const int MaxPerPerson = 2;

    /// <summary>
    /// The estimated size of a participant's data without notes, in bytes: a response and a line of the import plan,
    /// including short strings such as the agency.
    /// </summary>
    private const long BytesPerParticipant = 1_000;

    /// <summary>
    /// The maximum number of files that are read at once. Reading a file can use up to 200MB of memory.
    /// </summary>
    private const int MaxConcurrent = 2;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private static readonly Problem Busy = new(
        "busy",
        "We are still reading other files. Wait a minute, then upload this file again"
    );

    private readonly FairScheduler turns = new(MaxConcurrent, mostWaitingOfOne: 1, mostWaiting: 20);

    private readonly Lock gate = new();

    private readonly Dictionary<AccountId, List<object>> waiting = [];

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>
    /// Reads a file when it is the user's turn. Returns the problem <c>busy</c> if another of the user's files is
    /// already waiting, or if too many files are waiting in total.
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

    /// <summary>
    /// Stores the content of a file until the import is confirmed, the content expires or a later upload replaces it.
    /// Returns the id of the stored import; null if too much is already stored.
    /// </summary>
    public Guid? Store(AccountId account, RoundId round, PendingImport import)
    {
        var id = Guid.NewGuid();
        RemoveOldest(account, (id, account, round));
        Store(id, account, round, import);
        return Find(id, account, round) is null ? null : id;
    }

    /// <summary>Stores an import under an id, in place of any import that is already stored under that id.</summary>
    public void Store(Guid id, AccountId account, RoundId round, PendingImport import) =>
        kept.Set(
            (id, account, round),
            import,
            new MemoryCacheEntryOptions { SlidingExpiration = Lifetime, Size = ComputeSize(import.Responses) }
        );

    /// <summary>
    /// Adds an upload to the list of a user's uploads. If the list is full, removes the oldest upload from it and from
    /// memory.
    /// </summary>
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

    /// <summary>
    /// Estimates the size of an upload in memory: a fixed size for each participant, and four bytes for each character
    /// of notes and examples. Two of these bytes are for the response, and two for the import plan.
    /// </summary>
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

    /// <summary>Finds a user's upload for a round; null if it is no longer in memory.</summary>
    public PendingImport? Find(Guid id, AccountId account, RoundId round) =>
        kept.TryGetValue((id, account, round), out PendingImport? found) ? found : null;

    /// <summary>Removes an upload after it has been confirmed.</summary>
    public void Remove(Guid id, AccountId account, RoundId round) => kept.Remove((id, account, round));

    public void Dispose()
    {
        kept.Dispose();
    }
}
