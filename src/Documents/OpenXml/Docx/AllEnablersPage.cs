using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes all enablers in one chart above the heat table of agencies, and where agencies differ.</summary>
internal static class AllEnablersPage
{
    private const int PictureHeight = 104;

    public static void Write(BodyWriter body, RoundResults results, RoundTrend? trend)
    {
        var radar = RadarData.CreateForAllEnablers(results);
        body.Page(radar.Headline)
            .Radar(radar, BoardTables.Names(results), results.Framework.Definition.Language, PictureHeight);
        var tables = BoardTables.AllEnablers(results, trend);
        body.Tables(tables);
        if (results.Agencies.Count > 0)
        {
            body.Text(
                TextStyle.Quiet,
                $"{ThemeSection.Rounding(results).TrimStart()} {GapText.DescribeCount(GroupGapSummary.FromEnablers(results))}"
            );
        }
    }
}
