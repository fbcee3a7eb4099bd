using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;

namespace BeyondBoundaries.Documents.Docx;

/// <summary>Writes all enablers in one chart above the heat table of agencies, and where agencies differ.</summary>
internal static class AllEnablersPage
{
    private const int PictureHeight = 110;

    public static void Write(BodyWriter body, RoundResults results)
    {
        var radar = RadarData.OfAllEnablers(results);
        var heat = HeatTable.Of(results);
        body.Page(radar.Headline)
            .Chart(NativeChart.Of(radar, results.Framework.Definition.Language, BodyWriter.PictureTextSize), PictureHeight)
            .Tables(BoardTables.Of(heat));
        if (heat.Columns.Count > 1)
        {
            var gaps = Gaps.OfEnablers(results);
            body.Text(TextStyle.Quiet, GapWords.HowMany(gaps));
        }
    }
}
