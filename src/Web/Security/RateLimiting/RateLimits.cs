using System.Net;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// How often costly things may be asked for: by one person, from one address, and over all. A person's budget is more
/// than
/// anybody needs by hand, an address has room for an office of sixty, and every budget is paid off while one waits:
/// nobody is
/// locked out.
/// </summary>
public sealed class RateLimits(TimeProvider time)
{
    /// <summary>How many people and addresses are remembered, for each kind.</summary>
    private const int MaxRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly long start = time.GetTimestamp();

    private readonly Dictionary<RateLimitKind, KindBuckets> kinds = new()
    {
        [RateLimitKind.File] = new(
            new(60, TimeSpan.FromSeconds(1)),
            new(400, TimeSpan.FromSeconds(0.5)),
            new(1_000, TimeSpan.FromSeconds(0.1))
        ),
        [RateLimitKind.Upload] = new(
            new(30, TimeSpan.FromSeconds(5)),
            new(200, TimeSpan.FromSeconds(2)),
            new(500, TimeSpan.FromSeconds(0.5))
        ),
        [RateLimitKind.Change] = new(
            new(2_000, TimeSpan.FromSeconds(1)),
            new(10_000, TimeSpan.FromSeconds(0.1)),
            new(50_000, TimeSpan.FromSeconds(0.02))
        ),
        [RateLimitKind.Mail] = new(
            new(10, TimeSpan.FromSeconds(30)),
            new(300, TimeSpan.FromSeconds(2)),
            new(2_000, TimeSpan.FromSeconds(0.5))
        ),
    };

    /// <summary>Takes one.</summary>
    /// <param name="what">What is asked for.</param>
    /// <param name="person">What stands for the person; null when nobody knows who it is.</param>
    /// <param name="from">The address of the request.</param>
    /// <returns>Null when it may be done; otherwise how long to wait.</returns>
    public TimeSpan? Take(RateLimitKind what, string? person, IPAddress? from)
    {
        lock (gate)
        {
            var kind = kinds[what];
            var (now, address) = (time.GetElapsedTime(start), ClientAddress.From(from));
            var wait = new[]
            {
                person is null ? TimeSpan.Zero : kind.People.GetWait(person, now),
                kind.Addresses.GetWait(address, now),
                kind.All.GetWait(0, now),
            }.Max();
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            if (person is not null)
            {
                kind.People.Take(person, now);
            }

            kind.Addresses.Take(address, now);
            kind.All.Take(0, now);
            return null;
        }
    }

    private sealed class KindBuckets(TokenBucket person, TokenBucket address, TokenBucket all)
    {
        public KeyedTokenBuckets<string> People { get; } = new(person, MaxRemembered);

        public KeyedTokenBuckets<IPAddress> Addresses { get; } = new(address, MaxRemembered);

        public KeyedTokenBuckets<int> All { get; } = new(all, 1);
    }
}
