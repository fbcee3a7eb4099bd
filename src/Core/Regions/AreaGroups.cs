namespace BeyondBoundaries.Core.Regions;

/// <summary>
/// Groups areas that count as one: those in which the same account has a role, those in which the region's own people
/// have a role, and those that counted as one in an earlier renewal.
/// </summary>
internal sealed class AreaGroups
{
    private readonly Dictionary<AreaId, AreaId> parents = [];

    /// <summary>Groups the current areas and those in earlier renewals.</summary>
    public AreaGroups(
        IReadOnlyList<SharedArea> areas,
        IReadOnlySet<AccountId> people,
        IReadOnlyList<RegionRenewal> earlier,
        RegionRule rule
    )
    {
        if (!rule.JoinsLinkedAreas)
        {
            return;
        }

        var owners = new Dictionary<AccountId, AreaId>();
        AreaId? ofRegion = null;
        foreach (var area in areas)
        {
            foreach (var account in area.Accounts)
            {
                Join(area.Id, owners.TryAdd(account, area.Id) ? area.Id : owners[account]);
            }

            if (area.Accounts.Overlaps(people))
            {
                ofRegion ??= area.Id;
                Join(area.Id, ofRegion.Value);
            }
        }

        foreach (var group in earlier.SelectMany(renewal => renewal.Areas.GroupBy(area => area.Group)))
        {
            foreach (var area in group)
            {
                Join(area.Id, group.First().Id);
            }
        }
    }

    /// <summary>Counts the groups that the given areas belong to.</summary>
    public int Count(IEnumerable<AreaId> areas) => areas.Select(Find).Distinct().Count();

    /// <summary>Finds the area that represents a given area's group.</summary>
    public AreaId Find(AreaId area)
    {
        while (parents.TryGetValue(area, out var parent))
        {
            area = parent;
        }

        return area;
    }

    private void Join(AreaId one, AreaId other)
    {
        if (Find(one) is var left && Find(other) is var right && left != right)
        {
            parents[left] = right;
        }
    }
}
