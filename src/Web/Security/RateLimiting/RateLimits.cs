using System.Net;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// The rate limits for expensive operations: for one person, for one client address, and in total. A person's limit is
/// higher than ordinary use requires, and an address's limit is high enough for an office of sixty people. Every token
/// bucket refills over time, so no one is locked out permanently. Attempts to sign in have their own limits: see
/// <c>SignInRateLimits</c>.
/// </summary>
public sealed class RateLimits(TimeProvider time)
{
    /// <summary>The maximum number of people, and of client addresses, stored for each kind of operation.</summary>
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
        // The limits are high because a program may read a partnership and all its rounds at once, and a whole council
        // may share one address.
        [RateLimitKind.Api] = new(
            new(300, TimeSpan.FromSeconds(0.5)),
            new(1_500, TimeSpan.FromSeconds(0.1)),
            new(5_000, TimeSpan.FromSeconds(0.02))
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

    /// <summary>Takes a token for one operation.</summary>
    /// <param name="what">The kind of operation.</param>
    /// <param name="person">The key of the person; null if the person is not known.</param>
    /// <param name="from">The IP address of the request.</param>
    /// <returns>Null if the operation is allowed; otherwise the time to wait.</returns>
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
