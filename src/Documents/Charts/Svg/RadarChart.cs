using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Charts.Svg;

/// <summary>
/// Draws the whole group's averages for several items, with the groups' disclosed averages or, in open mode, people's
/// scores. One or two items are drawn as rows.
/// </summary>
public static class RadarChart
{
    /// <summary>The minimum width of a chart. In a narrower chart, the legend would not have enough space.</summary>
    private const double MinWidth = 400;

    /// <summary>The minimum width of a chart for a phone: about the width of a phone's screen in pixels.</summary>
    private const double NarrowWidth = 358;

    /// <summary>The maximum length of an id next to an axis, in characters.</summary>
    private const int MaxIdCharacters = 6;

    /// <summary>Draws the enablers of a theme.</summary>
    /// <param name="results">The results.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="groups">
    /// The groups to draw in addition to everyone. If this is null, people are drawn when the round is in open mode and
    /// there are few enough of them; otherwise, agencies are drawn.
    /// </param>
    public static Chart CreateForTheme(
        RoundResults results,
        Theme theme,
        string idPrefix,
        ChartGroups? groups = null
    ) => Draw(RadarData.CreateForTheme(results, theme, groups, withBand: true), idPrefix);

    /// <summary>Draws all enablers of the framework.</summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="groups">The groups to draw in addition to everyone.</param>
    public static Chart CreateForAllEnablers(
        RoundResults results,
        string idPrefix,
        ChartGroups groups = ChartGroups.Agencies
    ) => Draw(RadarData.CreateForAllEnablers(results, groups, withBand: groups != ChartGroups.Levels), idPrefix);

    /// <summary>
    /// Draws an enabler's indicators, leaving out any that no participant answered. Returns null if none remain.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="enabler">The enabler.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    /// <param name="groups">The groups to draw in addition to everyone.</param>
    public static Chart? CreateForIndicators(
        RoundResults results,
        Enabler enabler,
        string idPrefix,
        ChartGroups groups = ChartGroups.Agencies
    ) =>
        RadarData.CreateForIndicators(results, enabler, groups, withBand: true) is { } radar
            ? Draw(radar, idPrefix)
            : null;

    /// <summary>
    /// Draws a participant's own scores with the whole group's averages. Only that participant sees this chart, and no
    /// file contains it.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="own">The participant's own answers.</param>
    /// <param name="idPrefix">The prefix of the chart's ids; unique on a page.</param>
    public static Chart CreateForOwnScores(RoundResults results, AnswerSet own, string idPrefix) =>
        Draw(RadarData.CreateForOwnScores(results, own), idPrefix);

    /// <summary>
    /// Draws the whole group's averages for all enablers for the projector view: in large type, without a legend.
    /// Returns null if no average is disclosed, or if there are too few enablers for a radar.
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
        var svg = Frame(radar, idPrefix, [picture], Legend.Draw(data, width - 4), width);
        return new(svg, radar.Headline, radar.Title, radar.Description, radar.Table)
        {
            DrawNarrow = radar.IsRadar ? () => DrawNarrow(radar, $"{idPrefix}-narrow") : null,
        };
    }

    /// <summary>
    /// Draws a radar for a phone. Ids label the axes, and a key below the radar explains them, so that the text is
    /// large enough to read. Returns null if an id is too long for the space next to its axis.
    /// </summary>
    private static string? DrawNarrow(RadarData radar, string idPrefix)
    {
        var data = radar.Data;
        if (data.Axes.Any(axis => axis.Id.Length > MaxIdCharacters))
        {
            return null;
        }

        var size = RadarSize.Narrow.Text;
        var picture = RadarDrawing.Draw(
            data with
            {
                Axes = [.. data.Axes.Select(axis => axis with { Label = axis.Id })],
            },
            RadarSize.Narrow
        );
        var width = Math.Max(picture.Width, NarrowWidth);
        var blocks = data.Axes.Any(axis => axis.Label != axis.Id)
            ? [picture, RadarKey.Draw(data.Axes, width - 4, size)]
            : new[] { picture };
        return Frame(radar, idPrefix, blocks, Legend.Draw(data, width - 4, size), width);
    }

    private static string Frame(
        RadarData radar,
        string idPrefix,
        IReadOnlyList<DrawingBlock> blocks,
        DrawingBlock legend,
        double width
    )
    {
        const double gap = 18;
        var y = 0.0;
        var parts = new List<SafeMarkup>();
        foreach (var (i, block) in blocks.Append(legend).Index())
        {
            parts.Add(block.RenderAt(i == 0 ? (width - block.Width) / 2 : 2, y));
            y += block.Height + gap;
        }

        return ChartFrame.Draw(
            radar.IsRadar ? "bb-radar" : "bb-dots",
            idPrefix,
            radar.Title,
            radar.Description,
            width,
            y - gap + 2,
            SafeMarkup.Join(parts)
        );
    }
}
