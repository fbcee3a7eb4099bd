using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The agencies, or the levels of work, that stand furthest apart on an item by a big difference.</summary>
/// <param name="Result">The item.</param>
/// <param name="High">Those with the highest shown average: one, or several that are level.</param>
/// <param name="Low">Those with the lowest shown average.</param>
/// <param name="Pairs">How many pairs of them differ by a point or more on this item, at least 1.</param>
public sealed record GroupGap(ItemResult Result, IReadOnlyList<GroupResult> High, IReadOnlyList<GroupResult> Low, int Pairs)
{
    /// <summary>Highest shown average less the lowest, in points; at least 1.</summary>
    public Fraction Difference => Comparison.Difference;

    /// <summary>The difference as pages show it: “1.0”, or “1.5 or more”.</summary>
    public string DifferenceText => Comparison.Text;

    private AverageComparison Comparison => new(High[0].Average!.Value, Low[0].Average!.Value);

    /// <summary>The agencies furthest apart; null when no two differ by a point or more.</summary>
    public static GroupGap? BetweenAgencies(ItemResult result) =>
        Of(result, Telling(result.Agencies));

    /// <summary>The levels of work furthest apart; null when no two differ by a point or more.</summary>
    public static GroupGap? BetweenLevels(ItemResult result) =>
        Of(result, Telling(result.Levels));

    /// <summary>How many pairs of groups differ by a point or more, of all whose average is shown.</summary>
    internal static int BigPairs(IReadOnlyList<GroupResult> groups)
    {
        var shown = groups.Where(group => group.Average is not null).ToList();
        return shown.SelectMany((one, i) => shown.Skip(i + 1), (one, other) => new AverageComparison(one.Average!.Value, other.Average!.Value)).Count(pair => pair.IsBig);
    }

    private static GroupGap? Of(ItemResult result, IReadOnlyList<GroupResult> groups)
    {
        var pairs = BigPairs(groups);
        if (pairs == 0)
        {
            return null;
        }

        var shown = groups.Where(group => group.Average is not null).OrderBy(group => group.Average!.Value.Points).ToList();
        return new(
            result,
            [.. shown.Where(group => group.Average == shown[^1].Average)],
            [.. shown.Where(group => group.Average == shown[0].Average)],
            pairs);
    }

    /// <summary>Mode open shows the average of one person too. That is a person's view: a group tells something from as many as a category needs.</summary>
    private static IReadOnlyList<GroupResult> Telling(IReadOnlyList<GroupResult> groups) =>
        [.. groups.Where(group => group.Tally is null or { N: >= ItemSummary.FewestForCategory })];
}
