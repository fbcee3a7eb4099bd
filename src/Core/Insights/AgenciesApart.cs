using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// The shown agencies furthest apart by a big difference. Of enablers with the same difference it is the one with more such pairs.
/// An enabler of which the most divided finding has told is told again only when there is no other.
/// </summary>
internal static class AgenciesApart
{
    public static Finding? Of(RoundResults results, Finding? mostDivided)
    {
        var gaps = results.Enablers.Select(result => GroupGap.BetweenAgencies(result)).OfType<GroupGap>().ToList();
        var furthest = gaps
            .OrderBy(gap => gap.Result.Item == mostDivided?.Result.Item)
            .ThenByDescending(gap => gap.Difference)
            .ThenByDescending(gap => gap.Pairs)
            .FirstOrDefault();
        if (furthest is null)
        {
            return null;
        }

        var others = gaps.Count == 1 ? "" : $" Agencies differ by a point or more on {gaps.Count} enablers.";
        return new(
            FindingKind.AgenciesApart,
            "Where agencies stand apart",
            $"{GapWords.Names(furthest.Low)} and {GapWords.Names(furthest.High)} are {furthest.DifferenceText} apart on “{furthest.Result.Item.Short}”",
            $"{GapWords.Agencies(furthest)}{others}",
            furthest.Result);
    }
}
