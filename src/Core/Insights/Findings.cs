using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds up to five findings that lead a results page. Each has its rule in a file of its own.</summary>
public static class Findings
{
    /// <summary>Returns the findings in the order in which they are read.</summary>
    public static IReadOnlyList<Finding> Of(RoundResults results)
    {
        var divided = MostDivided.Of(results);
        return [.. new[] { Strongest.Of(results), divided, Lowest.Of(results), AgenciesApart.Of(results, divided), CouldNotSay.Of(results) }.OfType<Finding>()];
    }

    /// <summary>Returns the enablers whose mean is disclosed, from the lowest mean to the highest.</summary>
    internal static List<ItemResult> ByMean(RoundResults results) =>
        [.. results.Enablers.Where(result => result.Figures.Mean is not null && result.Priority.Rank is not null).OrderBy(result => result.Figures.Mean)];

    /// <summary>Writes a headline such as “Senior leadership, 4.0 out of 5”.</summary>
    internal static string OutOf(ItemResult result, int levels) =>
        $"{result.Item.Short}, {result.Figures.MeanDisplay} out of {levels}";
}
