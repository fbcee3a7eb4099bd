using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes a chart of all enablers, a sentence that says how many gaps there are between groups, and the heat table by
/// agency.
/// </summary>
internal static class AllEnablersPage
{
    /// <summary>The height of the chart, in millimetres.</summary>
    private const int PictureHeight = 104;

    /// <summary>
    /// The height of the chart, in millimetres, if its table has several parts or is followed by a key to short names.
    /// </summary>
    private const int SmallPictureHeight = 90;

    public static void Write(BodyWriter body, RoundResults results, RoundTrend? trend)
    {
        var radar = RadarData.CreateForAllEnablers(results);
        var tables = BoardTables.AllEnablers(results, trend);
        var names = BoardTables.Names(results);
        body.Page(radar.Headline)
            .Radar(
                radar,
                names,
                results.Framework.Definition.Language,
                tables.Count > 1 || names.Key.Count > 0 ? SmallPictureHeight : PictureHeight
            )
            .Texts(
                TextStyle.Quiet,
                results.Agencies.Count == 0
                    ? []
                    :
                    [
                        $"{ThemeSection.Rounding(results).TrimStart()} "
                            + $"{GapText.DescribeCount(GroupGapSummary.FromEnablers(results))}",
                    ]
            )
            .Tables(tables);
    }
}
