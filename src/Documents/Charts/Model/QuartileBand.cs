using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// Creates the two series between which a chart shows a band: the lower and upper quartiles of everyone's scores, on
/// every axis whose item has disclosed quartiles.
/// </summary>
internal static class QuartileBand
{
    /// <summary>The name of the band in legends.</summary>
    public const string Name = "Middle half of the scores";

    /// <summary>The sentence that says what the band shows.</summary>
    public const string Explanation =
        "The band extends from the lower to the upper quartile: at least half of the people scored within it.";

    private static readonly SeriesPoint None = new("not shown", null);

    /// <summary>Creates the two series, or none if no axis has quartiles.</summary>
    public static IReadOnlyList<ChartSeries> Create(IReadOnlyList<ItemResult> items)
    {
        var quartiles = items.Select(item => item.Figures.Quartiles).ToList();
        return quartiles.All(one => one is null)
            ? []
            :
            [
                new(
                    "Lower quartile",
                    SeriesStyle.Quartile,
                    [
                        .. quartiles.Select(one =>
                            one is null ? None : new SeriesPoint(one.LowerDisplay, one.Lower.Value)
                        ),
                    ]
                ),
                new(
                    "Upper quartile",
                    SeriesStyle.Quartile,
                    [
                        .. quartiles.Select(one =>
                            one is null ? None : new SeriesPoint(one.UpperDisplay, one.Upper.Value)
                        ),
                    ]
                ),
            ];
    }
}
