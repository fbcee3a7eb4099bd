namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// A token bucket, which holds a limited number of tokens and gets one back after each interval. Its only state is the
/// time at which it will be full again.
/// </summary>
/// <param name="Capacity">The number of tokens that may be taken at once.</param>
/// <param name="RefillInterval">The time after which the bucket gets one token back.</param>
internal readonly record struct TokenBucket(int Capacity, TimeSpan RefillInterval)
{
    /// <summary>
    /// Computes the time at which the bucket will be full again after one more token is taken; null if the bucket is
    /// empty.
    /// </summary>
    public TimeSpan? Take(TimeSpan paidOff, TimeSpan now)
    {
        var later = (paidOff > now ? paidOff : now) + RefillInterval;
        return ComputeWait(paidOff, now) <= TimeSpan.Zero ? later : null;
    }

    /// <summary>Computes the time until a token is available; zero or less if one is available now.</summary>
    public TimeSpan ComputeWait(TimeSpan paidOff, TimeSpan now) =>
        (paidOff > now ? paidOff : now) + RefillInterval - (Capacity * RefillInterval) - now;

    /// <summary>Computes the time at which the bucket will be full again after one token is returned.</summary>
    public TimeSpan Return(TimeSpan paidOff) => paidOff - RefillInterval;
}
