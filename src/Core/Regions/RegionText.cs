using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Core.Regions;

/// <summary>Formats the figures for a region, and explains them.</summary>
public static class RegionText
{
    /// <summary>
    /// The minimum number of areas that must share their average for an enabler before its figures are shown. Areas
    /// in which the same person has a role count as one.
    /// </summary>
    public const int MinAreas = RegionRule.MinAreas;

    /// <summary>
    /// The minimum number of people, in all areas together, who must have scored an enabler before its figures are
    /// shown.
    /// </summary>
    public const int MinPeople = RegionRule.MinPeople;

    /// <summary>Explains how to read the figures.</summary>
    public const string HowToRead =
        "Each area counts once, whatever its size: we use its average for the enabler. At least a quarter of "
        + "the areas are at or below the lower quartile, and at least a quarter are at or above the upper "
        + "quartile. Before we use an average, we round it to the nearest half point and then change it at "
        + "random by up to half a point. This means that no one can work out an area’s exact average.";

    /// <summary>Formats a number of half points as points, such as “2.5” for 5.</summary>
    public static string FormatPoints(int halfPoints) =>
        (halfPoints / 2m).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Formats the middle half of the areas' averages, such as “2.5 to 4”.</summary>
    public static string FormatMiddleHalf(RegionFigures figures) =>
        figures.Lower == figures.Upper
            ? FormatPoints(figures.Lower)
            : $"{FormatPoints(figures.Lower)} to {FormatPoints(figures.Upper)}";

    /// <summary>Describes in two words how far the areas agree.</summary>
    public static string Label(RegionFigures figures) =>
        figures.IsAgreed ? "Areas agree"
        : figures.IsDifferent ? "Areas differ"
        : "Some difference";

    /// <summary>Explains why figures are suppressed.</summary>
    public static string Explain(SuppressionReason reason) =>
        reason switch
        {
            SuppressionReason.TooFewAreas => string.Create(
                CultureInfo.InvariantCulture,
                $"Not shown: fewer than {RegionRule.MinAreas} areas share their average for this enabler. If "
                    + $"the same person has a role in several areas, those areas count as one."
            ),
            SuppressionReason.TooFewPeople => string.Create(
                CultureInfo.InvariantCulture,
                $"Not shown: fewer than {RegionRule.MinPeople} people scored this enabler."
            ),
            _ => "Not shown: only one area has changed since earlier figures for this enabler were shown, so a "
                + "reader could work out something about that area.",
        };

    /// <summary>
    /// Lists, in order, the enablers whose figures meet a condition, each with its middle half and its median.
    /// </summary>
    public static IEnumerable<string> List(
        RegionRenewal renewal,
        Framework framework,
        Func<RegionFigures, bool> isMeant
    ) =>
        renewal
            .Items.Where(item => item.Figures is { } figures && isMeant(figures))
            .Select(item =>
                $"{framework.Find(item.Item)!.Short}: {FormatMiddleHalf(item.Figures!)}, median "
                + $"{FormatPoints(item.Figures!.Median)}"
            );

    /// <summary>Lists the reasons why figures are suppressed, each with the enablers that it applies to.</summary>
    public static IEnumerable<(string Reason, string Enablers)> ListSuppressed(
        RegionRenewal renewal,
        Framework framework
    ) =>
        renewal
            .Items.Where(item => item.Suppressed is not null)
            .GroupBy(item => item.Suppressed!.Value)
            .Select(group =>
                (
                    Explain(group.Key),
                    group.Count() == renewal.Items.Count
                        ? "All enablers"
                        : string.Join(", ", group.Select(item => framework.Find(item.Item)!.Short))
                )
            );

    /// <summary>Explains whether the figures can be renewed and, if not, when they can be.</summary>
    public static string Explain(RenewalState state) =>
        state switch
        {
            RenewalState.Possible => "The figures can be updated.",
            RenewalState.TooFewAreas => string.Create(
                CultureInfo.InvariantCulture,
                $"There will be no figures until {RegionRule.MinAreas} areas with different people each share a "
                    + $"round. If the same person has a role in several areas, those areas count as one. All areas in "
                    + $"which someone from the region has a role also count as one."
            ),
            _ => "The figures can be updated when at least 2 areas with different people have changed since the "
                + "last update. An area has changed if it has joined, left or chosen another round, or if the "
                + "figures of its round have changed.",
        };

    /// <summary>Writes the headline for a region's figures, without a full stop.</summary>
    public static string Headline(RegionRenewal renewal, Framework framework)
    {
        var shown = renewal.Items.Where(item => item.Figures is not null).ToList();
        var different = shown.Where(item => item.Figures!.IsDifferent).ToList();
        return (shown.Count, different) switch
        {
            (0, _) => "No figures can be shown yet",
            (_, []) => "The middle half of the areas differ by less than a point and a half on every enabler whose "
                + "figures are shown",
            (_, [var one]) =>
                $"The middle half of the areas differ by a point and a half or more on 1 enabler: “{Name(one)}”",
            _ => $"The middle half of the areas differ by a point and a half or more on {different.Count} "
                + $"enablers{NameWidest()}",
        };

        string NameWidest() =>
            WidestText.Describe([.. different.Select(item => (Name(item), item.Figures!.Upper - item.Figures.Lower))]);

        string Name(RegionItem item) => framework.Find(item.Item)!.Short;
    }
}
