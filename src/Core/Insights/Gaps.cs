using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The items on which shown groups differ big, and how many such differences chance alone would give.</summary>
/// <param name="Agencies">The items on which agencies do, in document order.</param>
/// <param name="Levels">The items on which levels of work do.</param>
/// <param name="ByChance">How many pairs would differ big by chance alone, rounded; null when not computed.</param>
public sealed record Gaps(IReadOnlyList<GroupGap> Agencies, IReadOnlyList<GroupGap> Levels, int? ByChance)
{
    /// <summary>How many pairs of groups differ big, over all items.</summary>
    public int Pairs => Agencies.Concat(Levels).Sum(gap => gap.Pairs);

    /// <summary>The differences over the enablers.</summary>
    public static Gaps OfEnablers(RoundResults results) => Of(results.Enablers, results.BigGapsByChance);

    /// <summary>The differences over an enabler's indicators.</summary>
    public static Gaps OfIndicators(RoundResults results, Enabler enabler) => Of(results.IndicatorsOf(enabler), results.BigGapsByChanceOf(enabler));

    private static Gaps Of(IEnumerable<ItemResult> items, int? byChance) => new(
        [.. items.Select(GroupGap.BetweenAgencies).OfType<GroupGap>()],
        [.. items.Select(GroupGap.BetweenLevels).OfType<GroupGap>()],
        byChance);
}
