using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds the enabler with the lowest mean, and counts the enablers that need a closer look.</summary>
internal static class Lowest
{
    public static Finding? Of(RoundResults results)
    {
        if (Findings.ByMean(results) is not [var lowest, ..])
        {
            return null;
        }

        var label = lowest.Figures.Category == Category.Agreed ? "Lowest, and you agree" : "Lowest";
        return new(FindingKind.Lowest, label, Findings.OutOf(lowest, results.Framework.Levels), $"{Evidence(lowest.Figures)} {HowMany(results)}", lowest);
    }

    private static string Evidence(ShownFigures figures) =>
        figures.Tally is { } tally
            ? $"{ScoreWords.Share(tally, ScoreWords.Bottom(tally.Levels))}."
            : AgreementWords.Sentence(figures);

    private static string HowMany(RoundResults results)
    {
        var low = results.Enablers.Count(result => result.Figures.Standing == Standing.Low);
        return low switch
        {
            0 => "No enabler is low in itself: this is only the lowest of them.",
            1 => "One enabler is low enough to dig deeper.",
            _ => $"{low} enablers are low enough to dig deeper.",
        };
    }
}
