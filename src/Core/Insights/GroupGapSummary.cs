using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// The items on which the disclosed averages of groups differ by a point or more, and the number of such differences
/// that would be expected by chance.
/// </summary>
/// <param name="Agencies">The items on which agencies differ, in document order.</param>
/// <param name="Levels">The items on which levels of work differ, in document order.</param>
/// <param name="Pairs">
/// The number of pairs of groups whose disclosed averages differ by a point or more, across all items.
/// </param>
/// <param name="ExpectedByChance">
/// The number of such pairs that would be expected by chance, rounded; null if it was not computed.
/// </param>
public sealed record GroupGapSummary(
    IReadOnlyList<GroupGap> Agencies,
    IReadOnlyList<GroupGap> Levels,
    int Pairs,
    int? ExpectedByChance
)
{
    /// <summary>
    /// Whether at least two agencies, or both levels of work, have disclosed averages for the same item.
    /// </summary>
    public bool HasPairs { get; private init; }

    /// <summary>Whether at least two agencies have enough scores to be compared on the same item.</summary>
    public bool HasAgencyPair { get; private init; }

    /// <summary>Whether the scale has only two levels. If so, groups that differ gave opposite answers.</summary>
    public bool IsChoice { get; private init; }

    /// <summary>
    /// The number of pairs that are counted in <see cref="Pairs"/> but not listed: in open mode, those with a group in
    /// which only one or two people scored.
    /// </summary>
    public int Unlisted => Pairs - Agencies.Concat(Levels).Sum(gap => gap.Pairs);

    /// <summary>Finds the differences between groups on the enablers.</summary>
    public static GroupGapSummary FromEnablers(RoundResults results) =>
        From([.. results.Enablers], results.GapsExpectedByChance);

    /// <summary>Finds the differences between groups on an enabler's indicators.</summary>
    public static GroupGapSummary FromIndicators(RoundResults results, Enabler enabler) =>
        From([.. results.IndicatorsOf(enabler)], results.GapsExpectedByChanceIn(enabler));

    private static GroupGapSummary From(List<ItemResult> items, int? byChance) =>
        new(
            [.. items.Select(item => GroupGap.BetweenAgencies(item)).OfType<GroupGap>()],
            [.. items.Select(item => GroupGap.BetweenLevels(item)).OfType<GroupGap>()],
            items.Sum(item => GroupGap.CountGaps(item.Agencies) + GroupGap.CountGaps(item.Levels)),
            byChance
        )
        {
            IsChoice = items.Exists(item => item.Figures.Choice is not null),
            HasAgencyPair = items.Exists(GroupGap.HasAgencies),
            HasPairs = items.Any(item => GroupGap.HasPair(item.Agencies) || GroupGap.HasPair(item.Levels)),
        };
}
