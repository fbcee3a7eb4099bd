using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Documents;
using Microsoft.Extensions.Caching.Memory;

namespace BeyondBoundaries.Web.Features.Workbooks;

/// <summary>Files that facilitators have sent and not yet confirmed, in memory alone: what is not confirmed is stored nowhere. Half an hour later, or after a restart, they are sent again.</summary>
public sealed class Uploads : IDisposable
{
    /// <summary>How much may wait in all, in bytes of memory as far as they can be counted.</summary>
    private const long MostBytes = 200_000_000;

    /// <summary>What somebody takes who wrote nothing.</summary>
    private const long BytesOfOne = 500;

    /// <summary>How many are read at a time: each takes up to 200 MB meanwhile.</summary>
    private const int MostAtOnce = 2;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim turn = new(MostAtOnce);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>Reads a file, when it is its turn.</summary>
    public async Task<Result<ResponseSet>> Read(IFormFile sent, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var stream = sent.OpenReadStream();
            return ResponsesFile.Read(stream, ShippedFramework.Value);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Keeps what a file says until it is confirmed; null when too much is waiting already.</summary>
    public Guid? Keep(AccountId account, RoundId round, ResponseSet set, ImportPlan plan)
    {
        var id = Guid.NewGuid();
        Keep(id, account, round, set, plan);
        return Find(id, account, round) is null ? null : id;
    }

    /// <summary>Keeps what the same file would do now in place of what it would have done.</summary>
    public void Keep(Guid id, AccountId account, RoundId round, ResponseSet set, ImportPlan plan) =>
        kept.Set((id, account, round), (set, plan), new MemoryCacheEntryOptions { SlidingExpiration = Lifetime, Size = SizeOf(set) });

    /// <summary>Two bytes a character, in what was read and again in what it would do.</summary>
    private static long SizeOf(ResponseSet set) => BytesOfOne + set.Responses.Sum(response =>
        BytesOfOne + (4L * (response.Notes.Sum(note => (long)note.Text.Length) + response.Challenges.Sum(mark => (long)mark.Examples.Length + mark.Note.Length))));

    /// <summary>What the same person sent for the same round; null when it is no longer there.</summary>
    public (ResponseSet Set, ImportPlan Plan)? Find(Guid id, AccountId account, RoundId round) =>
        kept.TryGetValue((id, account, round), out (ResponseSet, ImportPlan) found) ? found : null;

    /// <summary>Forgets it, since it is confirmed.</summary>
    public void Forget(Guid id, AccountId account, RoundId round) => kept.Remove((id, account, round));

    public void Dispose()
    {
        kept.Dispose();
        turn.Dispose();
    }
}
