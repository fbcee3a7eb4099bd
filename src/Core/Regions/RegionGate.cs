namespace BeyondBoundaries.Core.Regions;

/// <summary>
/// Decides whether a region's figures can be renewed. This depends on which areas take part and which figures they
/// share, never on the scores themselves.
/// </summary>
public static class RegionGate
{
    /// <summary>
    /// Decides whether the figures can be renewed. The first renewal needs at least five areas with different people.
    /// Each later renewal needs at least two such areas that have changed since the previous renewal. An area has
    /// changed if it has joined, left or chosen another round, if it shares different enablers, or if its figures have
    /// changed. If areas have left, too few may remain; all the new figures are then suppressed.
    /// </summary>
    public static RenewalState Decide(
        IReadOnlyList<SharedArea> areas,
        IReadOnlySet<AccountId> people,
        IReadOnlyList<RegionRenewal> earlier
    )
    {
        var rule = RegionRule.Standard;
        if (earlier.Count == 0)
        {
            return new AreaGroups(areas, people, [], rule).Count(areas.Select(area => area.Id)) >= RegionRule.MinAreas
                ? RenewalState.Possible
                : RenewalState.TooFewAreas;
        }

        var now = areas.Select(area => new RenewedArea(
            area.Id,
            area.Shared,
            0,
            [.. area.Averages.Select(average => average.Item)]
        ));
        var changed = RegionRenewal.FindChanges(earlier[^1].Areas, [.. now]);
        return new AreaGroups(areas, people, earlier, rule).Count(changed) >= rule.MinChanges
            ? RenewalState.Possible
            : RenewalState.TooFewChanges;
    }
}
