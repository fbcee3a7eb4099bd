using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws averages of everyone, and of disclosed groups, over several items. One or two items are drawn as rows.
/// </summary>
public static class RadarChart
{
    /// <summary>The minimum width of a chart; a narrower one would squeeze the legend.</summary>
    private const double MinWidth = 400;

    /// <summary>Draws the enablers of a theme.</summary>
    /// <param name="results">The results.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="groups">
    /// The groups to draw beside everyone. Null means the people, in open mode, if there are few enough to draw each;
    /// otherwise agencies.
    /// </param>
    public static Chart CreateForTheme(
        RoundResults results,
        Theme theme,
        string idPrefix,
        ChartGroups? groups = null
    ) => Draw(RadarData.CreateForTheme(results, theme, groups), idPrefix);

    /// <summary>Draws all enablers of the framework.</summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="groups">The groups to draw beside everyone.</param>
    public static Chart CreateForAllEnablers(
        RoundResults results,
        string idPrefix,
        ChartGroups groups = ChartGroups.Agencies
    ) => Draw(RadarData.CreateForAllEnablers(results, groups), idPrefix);

    /// <summary>Draws the indicators of an enabler that a participant answered; null when there are none.</summary>
    /// <param name="results">The results.</param>
    /// <param name="enabler">The enabler.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="groups">The groups to draw beside everyone.</param>
    public static Chart? CreateForIndicators(
        RoundResults results,
        Enabler enabler,
        string idPrefix,
        ChartGroups groups = ChartGroups.Agencies
    ) => RadarData.CreateForIndicators(results, enabler, groups) is { } radar ? Draw(radar, idPrefix) : null;

    /// <summary>
    /// Draws everyone's averages over all enablers in large type, without a legend. Null if no average is disclosed, or
    /// there are too few enablers for a radar.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart? CreateForRoom(RoundResults results, string idPrefix)
    {
        var radar = RadarData.CreateForAllEnablers(results, ChartGroups.None);
        if (!radar.IsRadar || !radar.Data.Series[0].HasValue)
        {
            return null;
        }

        var picture = RadarDrawing.Draw(radar.Data, RadarSize.Room);
        var svg = ChartFrame.Draw(
            "bb-radar",
            idPrefix,
            radar.Title,
            radar.Description,
            picture.Width,
            picture.Height,
            picture.RenderAt(0, 0)
        );
        return new(svg, radar.Headline, radar.Title, radar.Description, radar.Table);
    }

    private static Chart Draw(RadarData radar, string idPrefix)
    {
        var data = radar.Data;
        var picture = radar.IsRadar ? RadarDrawing.Draw(data) : DotPlot.Draw(data);
        var width = Math.Max(picture.Width, MinWidth);
        var legend = Legend.Draw(data.Drawn, width - 4);
        const double gap = 20;
        var content = SafeMarkup.From(
            $"{picture.RenderAt((width - picture.Width) / 2, 0)}{legend.RenderAt(2, picture.Height + gap)}"
        );
        var svg = ChartFrame.Draw(
            radar.IsRadar ? "bb-radar" : "bb-dots",
            idPrefix,
            radar.Title,
            radar.Description,
            width,
            picture.Height + gap + legend.Height + 2,
            content
        );
        return new(svg, radar.Headline, radar.Title, radar.Description, radar.Table);
    }
}
