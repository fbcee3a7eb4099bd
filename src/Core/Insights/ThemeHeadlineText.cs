using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes the headline for a theme's chart, and the sentence about the theme's average.</summary>
public static class ThemeHeadlineText
{
    /// <summary>
    /// The words shown instead of the sentence about a theme's average when that average is not shown.
    /// </summary>
    public const string NoAverage =
        "We do not show the theme’s average, because too few people scored one or more of its enablers.";

    /// <summary>
    /// Writes a theme's average as a sentence: “The theme’s average is 3.4 out of 5.”, or, on a two-level scale,
    /// “Across this theme, the average is 58% Yes.” Returns <see cref="NoAverage"/> if the average is not shown.
    /// </summary>
    public static string Average(ThemeResult result, Scale scale) =>
        result switch
        {
            { Share: { } share } => $"Across this theme, the average is {share}.",
            { MeanDisplay: { } mean } => $"The theme’s average is {mean}{ScaleText.OutOf(scale)}.",
            _ => NoAverage,
        };

    /// <summary>
    /// Writes the theme's title and its main finding: the divided enabler with the widest spread or, if none is
    /// divided, the low enabler with the lowest average. If none is low either, the finding is the enabler with the
    /// highest average or, if only one enabler has enough scores, the average of that enabler. If none has enough
    /// scores, the text says so.
    /// </summary>
    public static string Describe(RoundResults results, Theme theme)
    {
        var enablers = results
            .EnablersOf(theme)
            .Where(result => result.Figures.Mean is not null && result.Priority.Rank is not null)
            .ToList();
        if (enablers.Count == 0)
        {
            return $"{theme.Title}: too few scores to draw a conclusion";
        }

        var divided = enablers
            .Where(result => result.Figures.Category == AgreementCategory.Divided)
            .MaxBy(result => result.Figures.Spread ?? new Fraction(-1, 1));
        if (divided is not null)
        {
            return $"{theme.Title}: views differ most on “{divided.Item.Short}”";
        }

        var low = enablers
            .Where(result => result.Figures.Standing == Standing.Low)
            .MinBy(result => result.Figures.Mean);
        return low is null && enablers is [var only]
                ? $"{theme.Title}: the {MeanText.Name(only.Figures)} for “{only.Item.Short}” is "
                    + $"{only.Figures.MeanDisplay}"
            : low is not null ? $"{theme.Title}: “{low.Item.Short}” is furthest from being in place"
            : $"{theme.Title}: “{enablers.MaxBy(result => result.Figures.Mean)!.Item.Short}” is strongest";
    }
}
