using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Describes the scores that help people to choose priorities.</summary>
internal static class PriorityScoreText
{
    /// <summary>
    /// Describes the average, or says that it is not shown, and adds the agreed score if there is one.
    /// </summary>
    public static string Describe(ItemResult result)
    {
        var average = result.Figures.Mean is null
            ? $"The average is {SuppressionText.NotShown}."
            : $"Average {result.Figures.MeanDisplay}.";
        return result.Agreed is { } agreed ? $"{average} Agreed score {agreed.Score}." : average;
    }
}
