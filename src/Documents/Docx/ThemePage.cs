using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Docx;

/// <summary>A theme: its finding as the heading, its radar, how people scored its enablers, and the averages that the radar draws.</summary>
internal static class ThemePage
{
    private const int PictureHeight = 92;

    public static void Write(BodyWriter body, RoundResults results, Theme theme)
    {
        var radar = RadarData.OfTheme(results, theme);
        body.Page(radar.Headline)
            .Text(TextStyle.Quiet, ThemeSection.Lead(results, theme))
            .Chart(NativeChart.Of(radar, results.Framework.Definition.Language, BodyWriter.PictureTextSize), PictureHeight)
            .Table(BoardTables.Enablers(results, theme));
        if (radar.Data.Series.Count > 1)
        {
            body.Table(BoardTables.Of(radar.Table));
        }
    }
}
