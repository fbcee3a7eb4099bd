namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// So many at once, and one more after every while. What was taken is one time: that at which all of it is paid off.
/// </summary>
/// <param name="Capacity">How many may be taken at once.</param>
/// <param name="RefillInterval">After how long one is paid off.</param>
internal readonly record struct TokenBucket(int Capacity, TimeSpan RefillInterval)
{
    /// <summary>The time of paying off with one more taken; null when that would be too many.</summary>
    public TimeSpan? Take(TimeSpan paidOff, TimeSpan now)
    {
        var later = (paidOff > now ? paidOff : now) + RefillInterval;
        return ComputeWait(paidOff, now) <= TimeSpan.Zero ? later : null;
    }

    /// <summary>How long until one more may be taken; zero or less when it may be now.</summary>
    public TimeSpan ComputeWait(TimeSpan paidOff, TimeSpan now) =>
        (paidOff > now ? paidOff : now) + RefillInterval - (Capacity * RefillInterval) - now;

    /// <summary>The time of paying off with one of them given back.</summary>
    public TimeSpan Return(TimeSpan paidOff) => paidOff - RefillInterval;
}
