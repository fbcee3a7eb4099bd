using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// Creates the axes and series of a region's charts. The series show the quartiles of the areas' averages.
/// </summary>
internal static class RegionSeries
{
    /// <summary>The point for a figure that is not shown.</summary>
    public static SeriesPoint NotShown { get; } = new(SeriesPoint.NotShown, null);

    /// <summary>Creates an axis for each enabler.</summary>
    public static IReadOnlyList<ChartAxis> AxesOf(RegionRenewal renewal, Framework framework) =>
        [
            .. renewal
                .Items.Select(item => framework.Find(item.Item)!.Short)
                .Select(enabler => new ChartAxis(enabler, enabler)),
        ];

    /// <summary>Creates the series for the lower quartile, the median and the upper quartile, in that order.</summary>
    public static IReadOnlyList<ChartSeries> Create(RegionRenewal renewal) =>
        [
            new("Lower quartile", SeriesStyle.Quartile, Points(renewal, figures => figures.Lower)),
            new("Median", SeriesStyle.After, Points(renewal, figures => figures.Median)),
            new("Upper quartile", SeriesStyle.Quartile, Points(renewal, figures => figures.Upper)),
        ];

    /// <summary>Creates the point for a value that is given as a number of half points.</summary>
    public static SeriesPoint PointOf(int halfPoints) => new(RegionText.FormatPoints(halfPoints), halfPoints / 2.0);

    private static List<SeriesPoint> Points(RegionRenewal renewal, Func<RegionFigures, int> figure) =>
        [.. renewal.Items.Select(item => item.Figures is { } figures ? PointOf(figure(figures)) : NotShown)];
}
