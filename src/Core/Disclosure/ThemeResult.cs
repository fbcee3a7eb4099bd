using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed result for a theme.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Mean">The mean of the enablers' means, in points; null when an enabler has too few scores.</param>
/// <param name="MeanText">
/// The mean to one decimal place, with halves rounded up; null when there is no mean.
/// </param>
public sealed record ThemeResult(Theme Theme, double? Mean, string? MeanText)
{
    /// <summary>
    /// On a two-level scale, the average share of people who chose the second level, such as “58% Yes”; null on a
    /// longer scale, or when there is no mean.
    /// </summary>
    public string? Share { get; init; }

    /// <summary>
    /// The theme's average as pages show it: with one decimal place or, on a two-level scale, as a share.
    /// </summary>
    public string? MeanDisplay => Share ?? MeanText;

    internal static ThemeResult Compute(
        Theme theme,
        IReadOnlyList<ItemResult> items,
        ConfidentialityMode mode,
        TwoLevelChoice? choice
    )
    {
        var fewest =
            mode == ConfidentialityMode.Open
                ? ItemSummary.MinScoresForCategory
                : DisclosedFigures.MinScoresForFullDisclosure;
        var tallies = items
            .Where(result => result.Item.IsEnabler && result.Item.Theme == theme)
            .Select(result => result.Figures.Tally)
            .ToList();
        var known = tallies.OfType<Tally>().ToList();
        return known.Count < tallies.Count
            ? new(theme, null, null)
            : new(theme, ThemeMean.Compute(known, fewest), ThemeMean.Format(known, fewest))
            {
                Share =
                    choice is not null && ThemeMean.ComputeShare(known, fewest) is { } percent
                        ? choice.Share(percent)
                        : null,
            };
    }
}
