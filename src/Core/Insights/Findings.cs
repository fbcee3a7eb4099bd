using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>The findings, up to five, that a results page says first. One rule a file.</summary>
public static class Findings
{
    /// <summary>The findings that there are, in the order in which they are read.</summary>
    public static IReadOnlyList<Finding> Of(RoundResults results)
    {
        var divided = MostDivided.Of(results);
        return [.. new[] { Strongest.Of(results), divided, Lowest.Of(results), AgenciesApart.Of(results, divided), CouldNotSay.Of(results) }.OfType<Finding>()];
    }

    /// <summary>The enablers whose mean may be shown, from the lowest mean to the highest.</summary>
    internal static List<ItemResult> ByMean(RoundResults results) =>
        [.. results.Enablers.Where(result => result.Figures.Mean is not null && result.Priority.Rank is not null).OrderBy(result => result.Figures.Mean)];

    /// <summary>A headline such as “Senior leadership, 4.0 out of 5”.</summary>
    internal static string OutOf(ItemResult result, int levels) =>
        $"{result.Item.Short}, {result.Figures.MeanDisplay} out of {levels}";
}
