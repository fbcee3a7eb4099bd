using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds the enabler with the highest mean.</summary>
internal static class Strongest
{
    public static Finding? Of(RoundResults results)
    {
        // When there is only one enabler, or all have the same mean, none is strongest: it is reported as the lowest.
        if (Findings.ByMean(results) is not [var lowest, .., var highest] || lowest.Figures.Mean == highest.Figures.Mean)
        {
            return null;
        }

        return new(FindingKind.Strongest, "Strongest", Findings.OutOf(highest, results.Framework.Levels), Evidence(highest.Figures), highest);
    }

    private static string Evidence(ShownFigures figures)
    {
        if (figures.Tally is not { } tally)
        {
            return AgreementWords.Sentence(figures);
        }

        var bottom = ScoreWords.Share(tally, ScoreWords.Bottom(tally.Levels));
        var top = ScoreWords.Share(tally, ScoreWords.Top(tally.Levels));
        return figures.Category == Category.Divided
            ? $"{top}. {AgreementWords.Sentence(figures)}"
            : $"{top}; {char.ToLowerInvariant(bottom[0])}{bottom[1..]}.";
    }
}
