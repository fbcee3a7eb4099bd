using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Explains an item's position in the list of priorities.</summary>
public static class PriorityReasonText
{
    /// <summary>Explains the position in one to three sentences.</summary>
    public static string Describe(ItemResult result)
    {
        var figures = result.Figures;
        return result.Priority.Tier switch
        {
            1 => $"Low and divided. {DescribeLow(figures)}{AgreementText.Sentence(figures)}",
            2 => $"Low. {DescribeLow(figures)}{AgreementText.Sentence(figures)}",
            3 => $"Divided. {AgreementText.Sentence(figures)}",
            4 => $"Neither low nor divided. {AgreementText.Sentence(figures)}",
            _ when figures.DigDeeper == true => "Low, but not ranked: fewer than 5 people scored it.",
            _ when figures.N >= ItemSummary.MinScoresForCategory => "Not ranked: fewer than 5 people scored it.",
            _ => "Not ranked: fewer than 3 people scored it.",
        };
    }

    /// <summary>
    /// Describes the low scores, or gives the average, in a sentence followed by a space. Empty on a two-level scale,
    /// where the sentence about agreement describes the scores.
    /// </summary>
    private static string DescribeLow(DisclosedFigures figures) =>
        figures.Choice is not null ? ""
        : figures.Tally is { } tally && figures.Camps is null ? $"{ScoreText.Share(tally, ScoreText.Bottom(tally))}. "
        : $"The average is {figures.MeanDisplay}. ";
}
