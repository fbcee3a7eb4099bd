using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Selects up to five findings for the top of a results page. The rule for each finding is in its own file.
/// </summary>
public static class RoundFindings
{
    /// <summary>Returns the findings, in the order in which a results page shows them.</summary>
    public static IReadOnlyList<Finding> Find(RoundResults results)
    {
        var divided = MostDividedEnablerFinding.Find(results);
        return
        [
            .. new[]
            {
                StrongestEnablerFinding.Find(results),
                divided,
                LowestEnablerFinding.Find(results),
                AgencyGapFinding.Find(results, divided),
                MostSkippedEnablerFinding.Find(results),
            }.OfType<Finding>(),
        ];
    }

    /// <summary>Returns the ranked enablers, from the lowest mean to the highest.</summary>
    internal static List<ItemResult> OrderByMean(RoundResults results) =>
        [
            .. results
                .Enablers.Where(result => result.Figures.Mean is not null && result.Priority.Rank is not null)
                .OrderBy(result => result.Figures.Mean),
        ];

    /// <summary>Writes a headline such as “Senior leadership, 4.0 out of 5”.</summary>
    internal static string DescribeMean(ItemResult result, Scale scale) =>
        $"{result.Item.Short}, {result.Figures.MeanDisplay}{ScaleText.OutOf(scale)}";
}
