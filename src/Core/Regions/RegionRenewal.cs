using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Regions;

/// <summary>
/// The figures that one renewal computes for a region. They never change, but the next renewal replaces them. Pages
/// call a renewal an update.
/// </summary>
/// <param name="Areas">The areas that took part.</param>
/// <param name="Items">Every enabler in the framework, in order.</param>
public sealed record RegionRenewal(IReadOnlyList<RenewedArea> Areas, IReadOnlyList<RegionItem> Items)
{
    /// <summary>Computes the figures that the region may see.</summary>
    /// <param name="framework">The region's framework.</param>
    /// <param name="areas">The areas that take part.</param>
    /// <param name="people">The accounts of the region's own people.</param>
    /// <param name="earlier">Every earlier renewal of the region's figures.</param>
    public static RegionRenewal Compute(
        Framework framework,
        IReadOnlyList<SharedArea> areas,
        IReadOnlySet<AccountId> people,
        IReadOnlyList<RegionRenewal> earlier
    ) => Compute(framework, areas, people, earlier, RegionRule.Standard);

    internal static RegionRenewal Compute(
        Framework framework,
        IReadOnlyList<SharedArea> areas,
        IReadOnlySet<AccountId> people,
        IReadOnlyList<RegionRenewal> earlier,
        RegionRule rule
    )
    {
        // Links between areas in earlier renewals are used only to count changes. They do not link the areas of this
        // renewal, because people may have left an area since.
        var now = new AreaGroups(areas, people, [], rule);
        var ever = new AreaGroups(areas, people, earlier, rule);
        var numbers = areas.Select(area => now.Find(area.Id)).Distinct().ToList();
        List<RenewedArea> renewed =
        [
            .. areas.Select(area => new RenewedArea(
                area.Id,
                area.Shared,
                numbers.IndexOf(now.Find(area.Id)),
                [.. area.Averages.Select(average => average.Item)]
            )),
        ];
        return new(
            renewed,
            [
                .. framework.Enablers.Select(enabler =>
                    ComputeItem(enabler.Id, framework.Scale, areas, renewed, now, ever, earlier, rule)
                ),
            ]
        );
    }

    /// <summary>
    /// Returns the areas that changed between two renewals: for the given enabler, or for any enabler if none is given.
    /// </summary>
    internal static IEnumerable<AreaId> FindChanges(
        IReadOnlyList<RenewedArea> before,
        IReadOnlyList<RenewedArea> after,
        string? item = null
    )
    {
        return Keys(before)
            .Union(Keys(after))
            .Except(Keys(before).Intersect(Keys(after)))
            .Select(key => key.Id)
            .Distinct();

        HashSet<(AreaId Id, ShareId Shared, string Item)> Keys(IReadOnlyList<RenewedArea> areas) =>
            [
                .. areas.SelectMany(area =>
                    area.Items.Where(one => item is null || one == item).Select(one => (area.Id, area.Shared, one))
                ),
            ];
    }

    private static RegionItem ComputeItem(
        string item,
        Scale scale,
        IReadOnlyList<SharedArea> areas,
        List<RenewedArea> renewed,
        AreaGroups now,
        AreaGroups ever,
        IReadOnlyList<RegionRenewal> earlier,
        RegionRule rule
    )
    {
        var shared = areas
            .Select(area => (Area: area, Average: area.Find(item)))
            .Where(one => one.Average is not null)
            .Select(one => (one.Area, Average: one.Average!))
            .ToList();
        SuppressionReason? suppressed =
            now.Count(shared.Select(one => one.Area.Id)) < RegionRule.MinAreas ? SuppressionReason.TooFewAreas
            : shared.Sum(one => one.Average.People) < RegionRule.MinPeople ? SuppressionReason.TooFewPeople
            : earlier.Any(IsTooClose) ? SuppressionReason.TooFewChanges
            : null;
        var levels = scale.Levels.Count;
        return new(
            item,
            shared.Count,
            suppressed is not null
                ? null
                : RegionFigures.Compute(
                    shared.Select(one =>
                        rule.Replace(one.Area, item, one.Average.HalfPoints - (2 * scale.First), levels)
                    ),
                    scale.First,
                    levels
                ),
            suppressed
        );

        // A reader can compare these figures with any earlier ones that were shown, however old they are.
        bool IsTooClose(RegionRenewal renewal)
        {
            var changes = renewal.Items.Any(one => one.Item == item && one.Figures is not null)
                ? ever.Count(FindChanges(renewal.Areas, renewed, item))
                : 0;
            return changes > 0 && changes < rule.MinChanges;
        }
    }
}
