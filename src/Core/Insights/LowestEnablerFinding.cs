using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds the enabler with the lowest mean, and counts the enablers that need a closer look.</summary>
internal static class LowestEnablerFinding
{
    public static Finding? Find(RoundResults results)
    {
        if (RoundFindings.OrderByMean(results) is not [var lowest, ..])
        {
            return null;
        }

        var label = lowest.Figures.Category == AgreementCategory.Agreed ? "Lowest, and people agree" : "Lowest";
        return new(
            FindingKind.Lowest,
            label,
            RoundFindings.DescribeMean(lowest, results.Framework.Levels),
            $"{Evidence(lowest.Figures)} {HowMany(results, lowest)}",
            lowest
        );
    }

    private static string Evidence(DisclosedFigures figures) =>
        figures.Tally is { } tally
            ? $"{ScoreText.Share(tally, ScoreText.Bottom(tally.Levels))}."
            : AgreementText.Sentence(figures);

    private static string HowMany(RoundResults results, ItemResult lowest)
    {
        var low = results.Enablers.Count(result => result.Figures.Standing == Standing.Low);
        return (low, lowest.Figures.Standing) switch
        {
            (0, _) => "No enabler counts as low. This one just has the lowest average.",
            (1, Standing.Low) => "This is the only enabler low enough to be worth digging deeper into.",
            // An enabler is also low if more than half scored it at the bottom, whatever its average.
            (1, _) => "A different enabler is low enough to be worth digging deeper into.",
            _ => $"{low} enablers are low enough to be worth digging deeper into.",
        };
    }
}
