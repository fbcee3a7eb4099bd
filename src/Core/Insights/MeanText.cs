using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Names the figure that is shown for the mean of an item.</summary>
public static class MeanText
{
    /// <summary>Returns “average” or, on a scale with 2 levels, “percentage”.</summary>
    /// <param name="figures">The item's figures.</param>
    public static string Name(DisclosedFigures figures) => figures.Choice is null ? "average" : "percentage";
}
