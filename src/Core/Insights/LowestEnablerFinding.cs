using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds the enabler with the lowest mean, and counts the enablers that are low.</summary>
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
            RoundFindings.DescribeMean(lowest, results.Framework.Scale),
            $"{Evidence(lowest.Figures)} {HowMany(results, lowest)}",
            lowest
        );
    }

    private static string Evidence(DisclosedFigures figures) =>
        figures is { Tally: { } tally, Choice: null }
            ? $"{ScoreText.Share(tally, ScoreText.Bottom(tally))}."
            : AgreementText.Sentence(figures);

    private static string HowMany(RoundResults results, ItemResult lowest)
    {
        var low = results.Enablers.Count(result => result.Figures.Standing == Standing.Low);
        var worth = results.Framework.HasIndicators ? "worth digging deeper into" : "worth a closer look";
        return (low, lowest.Figures.Standing) switch
        {
            (0, _) => "No enabler is low, but this one has the lowest " + $"{MeanText.Name(lowest.Figures)}.",
            (1, Standing.Low) => $"This is the only enabler low enough to be {worth}.",
            // An enabler is also low if more than half of the people gave it one of the lowest scores, whatever its
            // average. The only low enabler may therefore not be the one with the lowest average.
            (1, _) => $"Only one enabler is low enough to be {worth}, and it is not this one.",
            _ => $"{CountText.Enablers(low)} are low enough to be {worth}.",
        };
    }
}
