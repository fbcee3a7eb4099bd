using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes all enablers in one chart above the heat table of agencies, and where agencies differ.</summary>
internal static class AllEnablersPage
{
    private const int PictureHeight = 110;

    public static void Write(BodyWriter body, RoundResults results)
    {
        var radar = RadarData.CreateForAllEnablers(results);
        var heat = HeatTable.Create(results);
        body.Page(radar.Headline)
            .Chart(
                EmbeddedChart.CreateRadar(radar, results.Framework.Definition.Language, BodyWriter.PictureTextSize),
                PictureHeight
            )
            .Tables(ExportTableBuilder.FromChart(heat));
        if (heat.Columns.Count > 1)
        {
            var gaps = GroupGapSummary.FromEnablers(results);
            body.Text(TextStyle.Quiet, GapText.DescribeCount(gaps));
        }
    }
}
