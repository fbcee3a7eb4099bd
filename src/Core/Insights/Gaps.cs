using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The items on which shown groups differ by a point or more, and how many such differences chance alone would give.</summary>
/// <param name="Agencies">The items on which agencies do, in document order.</param>
/// <param name="Levels">The items on which levels of work do.</param>
/// <param name="Pairs">How many pairs of shown groups differ by a point or more, over all items.</param>
/// <param name="ByChance">How many of those pairs would by chance alone, rounded; null when not computed.</param>
public sealed record Gaps(IReadOnlyList<GroupGap> Agencies, IReadOnlyList<GroupGap> Levels, int Pairs, int? ByChance)
{
    /// <summary>How many of the pairs are not listed: in mode open those with a group of one or two people.</summary>
    public int Unlisted => Pairs - Agencies.Concat(Levels).Sum(gap => gap.Pairs);

    /// <summary>The differences over the enablers.</summary>
    public static Gaps OfEnablers(RoundResults results) => Of([.. results.Enablers], results.BigGapsByChance);

    /// <summary>The differences over an enabler's indicators.</summary>
    public static Gaps OfIndicators(RoundResults results, Enabler enabler) => Of([.. results.IndicatorsOf(enabler)], results.BigGapsByChanceOf(enabler));

    private static Gaps Of(List<ItemResult> items, int? byChance) => new(
        [.. items.Select(item => GroupGap.BetweenAgencies(item)).OfType<GroupGap>()],
        [.. items.Select(item => GroupGap.BetweenLevels(item)).OfType<GroupGap>()],
        items.Sum(item => GroupGap.BigPairs(item.Agencies) + GroupGap.BigPairs(item.Levels)),
        byChance);
}
