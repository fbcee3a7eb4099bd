using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Finds the enabler with the widest gap between the disclosed averages of two agencies. If several enablers share the
/// widest gap, it chooses the one with gaps between the most pairs of agencies. It chooses the enabler in the
/// most-divided finding only if no other enabler has a gap.
/// </summary>
internal static class AgencyGapFinding
{
    public static Finding? Find(RoundResults results, Finding? mostDivided)
    {
        var gaps = results.Enablers.Select(result => GroupGap.BetweenAgencies(result)).OfType<GroupGap>().ToList();
        var furthest = gaps.OrderBy(gap => gap.Result.Item == mostDivided?.Result.Item)
            .ThenByDescending(gap => gap.Difference)
            .ThenByDescending(gap => gap.Pairs)
            .FirstOrDefault();
        if (furthest is null)
        {
            return null;
        }

        var differ = furthest.Result.Figures.Choice is null ? "differ by a point or more" : "gave opposite answers";
        var others = gaps.Count == 1 ? "" : $" Agencies {differ} on {CountText.Enablers(gaps.Count)}.";
        return new(
            FindingKind.AgencyGap,
            // The widest gap may be on the most divided enabler, which has its own finding. In that case, the enabler
            // chosen here is not the one on which agencies differ most.
            furthest.Difference < gaps.Max(gap => gap.Difference)
                ? "Where agencies also differ"
                : "Where agencies differ most",
            $"{furthest.Result.Item.Short}: {GapText.DescribeDifference(furthest)}",
            $"{GapText.DescribeAgencyGap(furthest)}{others}",
            furthest.Result
        );
    }
}
