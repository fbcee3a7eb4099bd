using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Platform;
using Microsoft.Extensions.Caching.Memory;

namespace BeyondBoundaries.Web.Features.Workbooks;

/// <summary>Files that facilitators have sent and not yet confirmed, in memory alone: what is not confirmed is stored nowhere. Half an hour later, or after a restart, they are sent again.</summary>
public sealed class Uploads : IDisposable
{
    /// <summary>How much may wait in all, in bytes of memory as far as they can be counted.</summary>
    private const long MostBytes = 200_000_000;

    /// <summary>How many files of one person may wait. One more takes the place of the oldest.</summary>
    private const int MostOfOnePerson = 2;

    /// <summary>What a participant takes who wrote nothing: a response and a line of the plan, with their short texts.</summary>
    private const long BytesOfOne = 1_000;

    /// <summary>How many are read at a time: each takes up to 200 MB meanwhile.</summary>
    private const int MostAtOnce = 2;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private static readonly Problem Busy = new("busy", "We are still reading your other files. Wait a minute and send this one again");

    private readonly Turns turns = new(MostAtOnce, mostWaitingOfOne: 1, mostWaiting: 20);

    private readonly Lock gate = new();

    private readonly Dictionary<AccountId, List<object>> waiting = [];

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>Reads a file, when it is its person's turn; <c>busy</c> when one of theirs is waiting already.</summary>
    public async Task<Result<ResponseSet>> Read(AccountId account, Framework framework, IFormFile sent, CancellationToken cancellation)
    {
        using var turn = await turns.Take(account.Value.ToString(), cancellation);
        if (turn is null)
        {
            return Busy;
        }

        await using var stream = sent.OpenReadStream();
        var read = await Task.Run(() => ResponsesFile.Read(stream, framework, ImportPlan.MostPeople), cancellation);
        return read.Is(out var set) && ImportPlan.ProblemOf(set) is { } tooLarge ? tooLarge : read;
    }

    /// <summary>Keeps what a file says until it is confirmed; null when too much is waiting already.</summary>
    public Guid? Keep(AccountId account, RoundId round, ResponseSet set, ImportPlan plan)
    {
        var id = Guid.NewGuid();
        MakeRoom(account, (id, account, round));
        Keep(id, account, round, set, plan);
        return Find(id, account, round) is null ? null : id;
    }

    /// <summary>Keeps what the same file would do now in place of what it would have done.</summary>
    public void Keep(Guid id, AccountId account, RoundId round, ResponseSet set, ImportPlan plan) =>
        kept.Set((id, account, round), (set, plan), new MemoryCacheEntryOptions { SlidingExpiration = Lifetime, Size = SizeOf(set) });

    /// <summary>Forgets the oldest file of a person who has others waiting.</summary>
    private void MakeRoom(AccountId account, object next)
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
            while (own.Count >= MostOfOnePerson)
            {
                kept.Remove(own[0]);
                own.RemoveAt(0);
            }

            own.Add(next);
        }
    }

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
    }
}
