using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Statistics;

/// <summary>The lowest and highest mean there could have been, “whatever the missing people would have said”.</summary>
/// <param name="Low">Mean if everyone missing had given the lowest score, in points.</param>
/// <param name="High">Mean if everyone missing had given the highest score, in points.</param>
public sealed record MeanBounds(double Low, double High)
{
    /// <summary>[(Σ + (N−n))/N, (Σ + K·(N−n))/N]; null when N is 0 or under n. Everyone scored: both are the mean.</summary>
    /// <param name="tally">The scores given.</param>
    /// <param name="invited">How many people were invited (N).</param>
    public static MeanBounds? Of(Tally tally, int invited)
    {
        if (invited <= 0 || invited < tally.N)
        {
            return null;
        }

        long missing = invited - tally.N;
        return new((double)(tally.Sum + missing) / invited, (double)(tally.Sum + (tally.Levels * missing)) / invited);
    }
}
