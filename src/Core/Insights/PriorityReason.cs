using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes the reason for an item's place in the list of priorities.</summary>
public static class PriorityReason
{
    /// <summary>Writes one or two sentences.</summary>
    public static string Of(ItemResult result)
    {
        var figures = result.Figures;
        return result.Priority.Tier switch
        {
            1 => $"Low and divided. {LowWords(figures)} {AgreementWords.Sentence(figures)}",
            2 => $"Low. {LowWords(figures)} {AgreementWords.Sentence(figures)}",
            3 => $"Divided. {AgreementWords.Sentence(figures)}",
            4 => $"Neither low nor divided. {AgreementWords.Sentence(figures)}",
            _ when figures.DigDeeper == true => "Low, and not ranked: fewer than five people scored it.",
            _ when figures.N >= ItemSummary.FewestForCategory => "Not ranked: fewer than five people scored it.",
            _ => "Not ranked: fewer than three people scored it.",
        };
    }

    private static string LowWords(ShownFigures figures) =>
        figures.Tally is { } tally && figures.Camps is null
            ? $"{ScoreWords.Share(tally, ScoreWords.Bottom(tally.Levels))}."
            : $"The average is {figures.MeanDisplay}.";
}
