using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// The items on which disclosed groups differ by a point or more, and the number of such differences expected by
/// chance.
/// </summary>
/// <param name="Agencies">The items on which agencies differ, in document order.</param>
/// <param name="Levels">The items on which levels of work differ, in document order.</param>
/// <param name="Pairs">The number of pairs of disclosed groups that differ by a point or more, over all items.</param>
/// <param name="ByChance">The number of such pairs expected by chance alone, rounded; null when not computed.</param>
public sealed record Gaps(IReadOnlyList<GroupGap> Agencies, IReadOnlyList<GroupGap> Levels, int Pairs, int? ByChance)
{
    /// <summary>
    /// The number of those pairs that are not listed: in open mode, those with a group of one or two people.
    /// </summary>
    public int Unlisted => Pairs - Agencies.Concat(Levels).Sum(gap => gap.Pairs);

    /// <summary>Finds the differences over the enablers.</summary>
    public static Gaps OfEnablers(RoundResults results) => Of([.. results.Enablers], results.BigGapsByChance);

    /// <summary>Finds the differences over an enabler's indicators.</summary>
    public static Gaps OfIndicators(RoundResults results, Enabler enabler) => Of([.. results.IndicatorsOf(enabler)], results.BigGapsByChanceOf(enabler));

    private static Gaps Of(List<ItemResult> items, int? byChance) => new(
        [.. items.Select(item => GroupGap.BetweenAgencies(item)).OfType<GroupGap>()],
        [.. items.Select(item => GroupGap.BetweenLevels(item)).OfType<GroupGap>()],
        items.Sum(item => GroupGap.BigPairs(item.Agencies) + GroupGap.BigPairs(item.Levels)),
        byChance);
}
