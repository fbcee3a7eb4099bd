using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Docx;

/// <summary>
/// Writes a theme: its finding as the heading, its radar, how people scored its enablers, and the averages that the
/// radar draws.
/// </summary>
internal static class ThemePage
{
    private const int PictureHeight = 92;
    private const int LeastHeight = 62;
    private const int MostLines = 5;
    private const int RowHeight = 6;

    public static void Write(BodyWriter body, RoundResults results, Theme theme)
    {
        var radar = RadarData.OfTheme(results, theme);
        body.Page(radar.Headline)
            .Text(TextStyle.Quiet, ThemeSection.Lead(results, theme))
            .Chart(NativeChart.Of(radar, results.Framework.Definition.Language, BodyWriter.PictureTextSize), HeightFor(radar.Data.Series.Count))
            .Table(BoardTables.Enablers(results, theme));
        if (radar.Data.Series.Count > 1)
        {
            body.Tables(BoardTables.Of(radar.Table));
        }
    }

    /// <summary>
    /// Computes the height of the chart: lower the more rows the table has, so that a theme fits on one page.
    /// </summary>
    private static int HeightFor(int lines) => Math.Max(LeastHeight, PictureHeight - (RowHeight * Math.Max(0, lines - MostLines)));
}
