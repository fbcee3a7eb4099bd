using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes a theme: its finding as the heading, its radar, how people scored its enablers, and the averages that the
/// radar draws.
/// </summary>
internal static class ThemePage
{
    private const int PictureHeight = 92;
    private const int MinHeight = 62;
    private const int MaxLines = 5;
    private const int RowHeight = 6;

    public static void Write(BodyWriter body, RoundResults results, Theme theme)
    {
        var radar = RadarData.CreateForTheme(results, theme);
        body.Page(radar.Headline)
            .Text(TextStyle.Quiet, ThemeSection.Lead(results, theme))
            .Chart(
                EmbeddedChart.CreateRadar(radar, results.Framework.Definition.Language, BodyWriter.PictureTextSize),
                HeightFor(radar.Data.Series.Count)
            )
            .Table(ExportTableBuilder.Enablers(results, theme));
        if (radar.Data.Series.Count > 1)
        {
            body.Tables(ExportTableBuilder.FromChart(radar.Table));
        }
    }

    /// <summary>
    /// Computes the height of the chart: lower the more rows the table has, so that a theme fits on one page.
    /// </summary>
    private static int HeightFor(int lines) =>
        Math.Max(MinHeight, PictureHeight - (RowHeight * Math.Max(0, lines - MaxLines)));
}
