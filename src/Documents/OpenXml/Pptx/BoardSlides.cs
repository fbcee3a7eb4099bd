using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes the results of a round as a short deck (.pptx): one message per slide, with its evidence in the notes.
/// </summary>
public static class BoardSlides
{
    /// <summary>
    /// Writes the deck. Its charts are native and can be edited; they hold only the figures that they draw.
    /// </summary>
    /// <param name="results">The disclosed results; the slides add nothing to them.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    public static void Write(RoundResults results, Stream file, ReportDetails? details = null, Plan? plan = null)
    {
        var framework = results.Framework.Definition;
        Slide[] slides =
        [
            new(details?.Partnership ?? framework.Title, [framework.Title, ReportPage.Source(framework)])
            {
                Subtitle = $"{ReportPage.Subtitle}\n{ReportPage.Facts(results, details)}",
            },
            .. FindingSlides.Create(results),
            .. results.Framework.Themes.Select(theme => ThemeSlide.Create(results, theme)),
            .. PrioritySlides.Create(results),
            .. PlanSlides.Create(plan, results.Framework),
            .. HowToReadSlides.Create(results),
        ];
        DeckFile.Write(slides, ReportPage.Title(framework, details), framework.Language, file);
    }
}
