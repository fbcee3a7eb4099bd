using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws two bars for each position: how many people place the partnership there today, and how many would like it to
/// be there.
/// </summary>
public static class SpectrumChart
{
    /// <summary>Draws the bars. Returns null if no counts are disclosed.</summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart? Create(RoundResults results, string idPrefix)
    {
        if (results.Spectrum.Count == 0)
        {
            return null;
        }

        const string title = "How many people put the partnership at each position";
        var labels = results.Spectrum.Select(one => one.Position.Title).ToList();
        BarSeries[] series =
        [
            new("Today", SeriesStyle.Everyone, [.. results.Spectrum.Select(one => one.Now)]),
            new("Where it should be", SeriesStyle.Wanted, [.. results.Spectrum.Select(one => one.Wanted)]),
        ];
        var headline = SpectrumText.Headline(results.Spectrum);
        var description =
            "Two bars for each position: one for today, and one for where the partnership should be. "
            + $"{headline}. {ChartTable.NextToChart}";
        return new(
            HorizontalBars.Draw(idPrefix, title, description, labels, series),
            headline,
            title,
            description,
            HorizontalBars.Table(title, "Position", labels, series)
        );
    }
}
