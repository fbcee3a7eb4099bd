using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The figures for one item in several rounds.</summary>
/// <param name="Item">The item, in the wording of the first round.</param>
/// <param name="Figures">The figures for each round, in order, suppressed in the same way as in that round.</param>
public sealed record SideBySideItem(Item Item, IReadOnlyList<DisclosedFigures> Figures)
{
    /// <summary>
    /// The positions, from 0, of the rounds with the highest and the lowest average; null if there is no clear
    /// difference.
    /// </summary>
    /// <remarks>
    /// A difference is clear if the averages of two rounds, as they are shown, differ by at least one point, and both
    /// of these rounds have a disclosed tally of at least three scores. On a two-level scale, the exact averages must
    /// differ by one point: everyone in one round chose the first level, and everyone in the other chose the second.
    /// The rule is in docs/method.md, under “Separate rounds side by side”.
    /// </remarks>
    public (int High, int Low)? Gap { get; } = FindGap(Figures);

    /// <summary>
    /// The difference between the highest and the lowest average, as they are shown, in points; 0 if there is no clear
    /// difference.
    /// </summary>
    public double Difference => Gap is var (high, low) ? MeanOf(Figures[high]).Value - MeanOf(Figures[low]).Value : 0;

    /// <summary>Whether at least two rounds disclose enough to be compared.</summary>
    public bool IsCompared => ListKnown(Figures).Count >= RoundsSideBySide.MinRounds;

    private static List<int> ListKnown(IReadOnlyList<DisclosedFigures> figures) =>
        [
            .. figures
                .Index()
                .Where(one => one.Item is { Mean: not null, Tally.N: >= ItemSummary.MinScoresForCategory })
                .Select(one => one.Index),
        ];

    private static (int High, int Low)? FindGap(IReadOnlyList<DisclosedFigures> figures)
    {
        var known = ListKnown(figures);
        if (known.Count < RoundsSideBySide.MinRounds)
        {
            return null;
        }

        // The averages are compared as fractions, so that a difference of exactly one point is not missed.
        var ascending = known.OrderBy(index => figures[index].Mean!.Value).ToList();
        var (low, high) = (ascending[0], ascending[^1]);
        var (least, most) = (MeanOf(figures[low]), MeanOf(figures[high]));
        return most >= new Fraction(least.Numerator + least.Denominator, least.Denominator) ? (high, low) : null;
    }

    private static Fraction MeanOf(DisclosedFigures figures) =>
        figures.Choice is null ? figures.MeanAsShown!.Value : figures.Mean!.Value;
}
