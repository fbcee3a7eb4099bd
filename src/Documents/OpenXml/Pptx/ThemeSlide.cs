using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes a theme: its finding as the title, its radar, and its enablers in brief. The notes list the disagreements.
/// </summary>
internal static class ThemeSlide
{
    private const int TextSize = 1300;

    public static Slide Create(RoundResults results, Theme theme)
    {
        var radar = RadarData.CreateForTheme(results, theme);
        var talk = results
            .EnablersOf(theme)
            .SelectMany(result =>
                ItemDisagreements
                    .Find(results, result)
                    .Select(one => $"{result.Item.Short}. {one.Label}. {one.Sentence} {one.Question}")
            );
        return new(radar.Headline, [ThemeSection.Lead(results, theme), .. talk, .. radar.Data.Notes])
        {
            Chart = EmbeddedChart.CreateRadar(radar, results.Framework.Definition.Language, TextSize),
            Table = ExportTableBuilder.EnablersSummary(results, theme),
        };
    }
}
