using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The average of an agency or a level of work as it may be shown: to the nearest half point for 5 to 20 people,
/// to the nearest tenth for more, halves away from zero. This coarse value is the only one that leaves the server.
/// </summary>
public static class GroupAverage
{
    /// <summary>Most people for whom only half points are shown.</summary>
    public const int MostForHalfPoints = 20;

    /// <summary>The coarse average, in points; null when fewer than <see cref="Rounds.Confidentiality.Floor"/> scored.</summary>
    public static Fraction? Of(Tally tally) =>
        tally.N < Rounds.Confidentiality.Floor ? null : Coarse(tally.Sum, tally.N);

    /// <summary>An average rounded as a group of this size may show it.</summary>
    internal static Fraction Coarse(long sum, int n)
    {
        var parts = n <= MostForHalfPoints ? 2 : 10;
        return new(new Fraction(sum, n).RoundedParts(parts), parts);
    }
}
