using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The agencies, or the levels of work, that stand furthest apart on an item by a big difference.</summary>
/// <param name="Result">The item.</param>
/// <param name="High">Those with the highest shown average: one, or several that are level.</param>
/// <param name="Low">Those with the lowest shown average.</param>
/// <param name="Pairs">How many pairs of them differ big on this item, at least 1.</param>
public sealed record GroupGap(ItemResult Result, IReadOnlyList<GroupResult> High, IReadOnlyList<GroupResult> Low, int Pairs)
{
    /// <summary>Highest shown average less the lowest, in points; at least 1.</summary>
    public Fraction Difference => new GroupComparison(High[0].Average!.Value, Low[0].Average!.Value).Difference;

    /// <summary>The agencies furthest apart; null when no two shown ones differ big.</summary>
    public static GroupGap? BetweenAgencies(ItemResult result) => Of(result, result.Agencies);

    /// <summary>The levels of work furthest apart; null when no two shown ones differ big.</summary>
    public static GroupGap? BetweenLevels(ItemResult result) => Of(result, result.Levels);

    private static GroupGap? Of(ItemResult result, IReadOnlyList<GroupResult> groups)
    {
        var shown = groups.Where(group => group.Average is not null).OrderBy(group => group.Average).ToList();
        var pairs = shown.SelectMany((one, i) => shown.Skip(i + 1), (low, high) => new GroupComparison(high.Average!.Value, low.Average!.Value)).Count(pair => pair.IsBig);
        return pairs == 0 ? null : new(
            result,
            [.. shown.Where(group => group.Average == shown[^1].Average)],
            [.. shown.Where(group => group.Average == shown[0].Average)],
            pairs);
    }
}
