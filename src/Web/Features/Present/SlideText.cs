using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>Provides short sentences and labels for slides.</summary>
internal static class SlideText
{
    /// <summary>Explains why a slide does not show some averages.</summary>
    public const string Suppressed = "“Not shown” means that we are protecting people’s scores.";

    /// <summary>
    /// Returns whether there is an item for which neither the average nor the standing is shown, although people may
    /// have scored it.
    /// </summary>
    public static bool HasSuppressed(IEnumerable<ItemResult> results) =>
        results.Any(result => result.Figures is { Mean: null, Standing: null, N: not 0 });

    /// <summary>Computes the length of a bar, as a percentage of the longest bar.</summary>
    public static int ComputeShare(int count, IEnumerable<int> counts) => count * 100 / Math.Max(1, counts.Max());

    /// <summary>
    /// Describes an average, and says so if the scores are divided. If the average is not disclosed, says instead that
    /// the scores are low, in the middle or high, that they are not shown, or that there are none.
    /// </summary>
    public static string DescribeAverage(DisclosedFigures figures) =>
        figures switch
        {
            { N: 0 } => "no scores",
            { MeanDisplay: { } mean, Category: AgreementCategory.Divided } =>
                $"{mean} · {AgreementText.Label(figures).ToLowerInvariant()}",
            { MeanDisplay: { } mean } => mean,
            { Standing: { } standing } => StandingText.Describe(standing),
            _ => "not shown",
        };
}
