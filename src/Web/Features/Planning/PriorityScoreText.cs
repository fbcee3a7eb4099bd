using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Writes the scores that help people to choose priorities.</summary>
internal static class PriorityScoreText
{
    /// <summary>Writes the average, if it may be shown, and the agreed score, if there is one, as sentences.</summary>
    public static string Describe(ItemResult result)
    {
        var average = result.Figures.Mean is null
            ? $"The average is {SuppressionText.NotShown}."
            : $"Average {result.Figures.MeanDisplay}.";
        return result.Agreed is { } agreed ? $"{average} Agreed score {agreed.Score}." : average;
    }
}
