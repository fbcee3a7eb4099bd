using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>
/// Writes a theme: its finding as the title, its radar, and its enablers in brief. The notes list the disagreements.
/// </summary>
internal static class ThemeSlide
{
    private const int TextSize = 1300;

    public static Slide Of(RoundResults results, Theme theme)
    {
        var radar = RadarData.OfTheme(results, theme);
        var talk = results.EnablersOf(theme).SelectMany(result => Disagreements.Of(results, result).Select(one => $"{result.Item.Short}. {one.Label}. {one.Sentence} {one.Question}"));
        return new(radar.Headline, [ThemeSection.Lead(results, theme), .. talk, .. radar.Data.Notes])
        {
            Chart = NativeChart.Of(radar, results.Framework.Definition.Language, TextSize),
            Table = BoardTables.InShort(results, theme),
        };
    }
}
