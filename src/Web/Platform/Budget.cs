namespace BeyondBoundaries.Web.Platform;

/// <summary>So many at once, and one more after every while. What was taken is one time: that at which all of it is paid off.</summary>
/// <param name="Most">How many may be taken at once.</param>
/// <param name="Each">After how long one is paid off.</param>
internal readonly record struct Budget(int Most, TimeSpan Each)
{
    /// <summary>The time of paying off with one more taken; null when that would be too many.</summary>
    public TimeSpan? Take(TimeSpan paidOff, TimeSpan now)
    {
        var later = (paidOff > now ? paidOff : now) + Each;
        return Wait(paidOff, now) <= TimeSpan.Zero ? later : null;
    }

    /// <summary>How long until one more may be taken; zero or less when it may be now.</summary>
    public TimeSpan Wait(TimeSpan paidOff, TimeSpan now) => (paidOff > now ? paidOff : now) + Each - (Most * Each) - now;

    /// <summary>The time of paying off with one of them given back.</summary>
    public TimeSpan GiveBack(TimeSpan paidOff) => paidOff - Each;
}
