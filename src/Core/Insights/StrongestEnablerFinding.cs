using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds the enabler with the highest mean.</summary>
internal static class StrongestEnablerFinding
{
    public static Finding? Find(RoundResults results)
    {
        // If there is only one enabler, or all enablers have the same mean, none is reported as the strongest; one is
        // still reported as the lowest.
        if (
            RoundFindings.OrderByMean(results) is not [var lowest, .., var highest]
            || lowest.Figures.Mean == highest.Figures.Mean
        )
        {
            return null;
        }

        return new(
            FindingKind.Strongest,
            "Strongest",
            RoundFindings.DescribeMean(highest, results.Framework.Scale),
            Evidence(highest.Figures),
            highest
        );
    }

    private static string Evidence(DisclosedFigures figures)
    {
        if (figures is not { Tally: { } tally, Choice: null })
        {
            return AgreementText.Sentence(figures);
        }

        var bottom = ScoreText.Share(tally, ScoreText.Bottom(tally));
        var top = ScoreText.Share(tally, ScoreText.Top(tally));
        return figures.Category == AgreementCategory.Divided
            ? $"{top}. {AgreementText.Sentence(figures)}"
            : $"{top}. {bottom}.";
    }
}
