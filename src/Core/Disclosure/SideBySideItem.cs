using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The figures of one item in several rounds.</summary>
/// <param name="Item">The item, in the wording of the first round.</param>
/// <param name="Figures">The figures of each round, in order, suppressed in the same way as in that round.</param>
public sealed record SideBySideItem(Item Item, IReadOnlyList<DisclosedFigures> Figures)
{
    /// <summary>
    /// The positions of the rounds with the highest and the lowest average; null if there is no clear difference.
    /// </summary>
    /// <remarks>
    /// A difference is clear if the exact averages of two rounds differ by at least one point, and each round has a
    /// disclosed tally of at least three scores. This is the rule for two rounds in docs/method.md, with the threshold
    /// that applies to two groups.
    /// </remarks>
    public (int High, int Low)? Gap { get; } = FindGap(Figures);

    /// <summary>The difference of these two averages in points; 0 if there is no clear difference.</summary>
    public double Difference =>
        Gap is var (high, low) ? Figures[high].Mean!.Value.Value - Figures[low].Mean!.Value.Value : 0;

    private static (int High, int Low)? FindGap(IReadOnlyList<DisclosedFigures> figures)
    {
        var known = figures
            .Index()
            .Where(one => one.Item is { Mean: not null, Tally.N: >= Statistics.ItemSummary.MinScoresForCategory })
            .Select(one => (one.Index, Tally: one.Item.Tally!))
            .ToList();
        if (known.Count < 2)
        {
            return null;
        }

        // The difference is checked in whole numbers, so that a difference of exactly one point counts.
        var ascending = known.OrderBy(one => (decimal)one.Tally.Sum / one.Tally.N).ToList();
        var (low, high) = (ascending[0], ascending[^1]);
        return (high.Tally.Sum * low.Tally.N) - (low.Tally.Sum * high.Tally.N) >= (long)high.Tally.N * low.Tally.N
            ? (high.Index, low.Index)
            : null;
    }
}
