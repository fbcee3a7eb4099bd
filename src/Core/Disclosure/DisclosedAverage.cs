using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The disclosed average of an agency or a level of work (`coarse_average`). In open mode, the average is exact. In
/// confidential mode, only a coarse value leaves the server: rounded to half points if at most 20 people scored, or to
/// tenths of a point if more did, with open ends (“4.5 or more”).
/// </summary>
/// <param name="Points">The average, in points.</param>
/// <param name="End">Whether the average is open-ended, and in which direction.</param>
public readonly record struct DisclosedAverage(Fraction Points, AverageEnd End)
{
    /// <summary>The maximum number of scores in an average that is rounded to half points.</summary>
    public const int MaxPeopleForHalfPoints = 20;

    /// <summary>The distance of the open ends from the ends of the scale, in tenths of a point.</summary>
    private const int EndMargin = 5;

    /// <summary>The average in whole tenths of a point.</summary>
    public int Tenths => (int)Points.RoundedParts(10);

    /// <summary>
    /// The average as pages and files show it, such as “4.0”, “1.5 or less” or “4.5 or more”. On a two-level scale,
    /// they instead show the share of people who chose the second level.
    /// </summary>
    public string Text =>
        Points.ToText(1)
        + End switch
        {
            AverageEnd.OrLess => " or less",
            AverageEnd.OrMore => " or more",
            _ => "",
        };

    /// <summary>Creates an exact average, as open mode shows it.</summary>
    public static DisclosedAverage Exact(Fraction points) => new(points, AverageEnd.None);

    /// <summary>Creates the coarse average of a group.</summary>
    /// <param name="tally">The group's scores; at least one person must have scored.</param>
    public static DisclosedAverage Coarse(Tally tally) => Coarse(tally.Sum, tally.N, tally.Levels, tally.First);

    /// <summary>Creates the coarse average of a group.</summary>
    /// <param name="sum">The sum of the group's scores.</param>
    /// <param name="n">The number of people who scored; at least 1.</param>
    /// <param name="levels">The number of levels on the scale.</param>
    /// <param name="first">The first score on the scale.</param>
    public static DisclosedAverage Coarse(long sum, int n, int levels, int first = 1) =>
        FromTenths(CoarseTenths(sum, n, levels, first), levels, first, EndMargin);

    /// <summary>
    /// Creates the average that is shown for a second vote when some people scored in only one of the two votes. It is
    /// rounded to half points, and its open ends are one whole point inside the ends of the scale.
    /// </summary>
    /// <param name="sum">The sum of the scores.</param>
    /// <param name="n">The number of people who scored; at least 1.</param>
    /// <param name="levels">The number of levels on the scale.</param>
    /// <param name="first">The first score on the scale.</param>
    public static DisclosedAverage CoarseSecondVote(long sum, int n, int levels, int first = 1) =>
        FromTenths(HalfPoints(sum, n), levels, first, 2 * EndMargin);

    /// <summary>Creates the disclosed average with a given value.</summary>
    /// <param name="tenths">
    /// The value in tenths of a point, from half a point above the first score to half a point below the last.
    /// </param>
    /// <param name="levels">The number of levels on the scale.</param>
    /// <param name="first">The first score on the scale.</param>
    public static DisclosedAverage FromTenths(int tenths, int levels, int first = 1) =>
        FromTenths(tenths, levels, first, EndMargin);

    /// <summary>Computes the coarse average of a group, in tenths of a point.</summary>
    internal static int CoarseTenths(long sum, int n, int levels, int first = 1) =>
        Clamp(n <= MaxPeopleForHalfPoints ? HalfPoints(sum, n) : ((20 * sum) + n) / (2 * n), levels, first, EndMargin);

    /// <summary>
    /// Finds the lowest and the highest sum of scores that produce a given coarse average; null when no sum does.
    /// </summary>
    /// <param name="tenths">The coarse average, in tenths.</param>
    /// <param name="n">The number of people who scored.</param>
    /// <param name="levels">The number of levels on the scale, which starts at 1.</param>
    internal static (long Lowest, long Highest)? SumRange(int tenths, int n, int levels)
    {
        (long Lowest, long Highest)? range = null;
        for (long sum = n; sum <= (long)levels * n; sum++)
        {
            if (CoarseTenths(sum, n, levels) == tenths)
            {
                range = (range?.Lowest ?? sum, sum);
            }
        }

        return range;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static long HalfPoints(long sum, int n) => 5 * (((4 * sum) + n) / (2 * n));

    private static int Clamp(long tenths, int levels, int first, int margin) =>
        (int)Math.Clamp(tenths, (10 * first) + margin, (10 * (first + levels - 1)) - margin);

    private static DisclosedAverage FromTenths(long tenths, int levels, int first, int margin)
    {
        var value = Clamp(tenths, levels, first, margin);
        var end =
            value == (10 * first) + margin ? AverageEnd.OrLess
            : value == (10 * (first + levels - 1)) - margin ? AverageEnd.OrMore
            : AverageEnd.None;
        return new(new Fraction(value, 10), end);
    }
}
