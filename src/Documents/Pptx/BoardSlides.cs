using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>The results of a round as a short deck (.pptx): one thought a slide, and in its notes what it rests on.</summary>
public static class BoardSlides
{
    /// <summary>Writes it. The charts are native and can be edited; they hold what they draw, and nothing else.</summary>
    /// <param name="results">What may be shown; the slides add nothing to it.</param>
    /// <param name="file">Where to write.</param>
    /// <param name="details">Whose results they are; null when not known.</param>
    /// <param name="plan">What the partnership has decided; null when nothing is known of it.</param>
    public static void Write(RoundResults results, Stream file, ReportDetails? details = null, Plan? plan = null)
    {
        var framework = results.Framework.Definition;
        Slide[] slides =
        [
            new(details?.Partnership ?? framework.Title, [framework.Title, ReportPage.Source(framework)]) { Subtitle = $"{ReportPage.Together}\n{ReportPage.Facts(results, details)}" },
            .. FindingSlides.Of(results),
            .. results.Framework.Themes.Select(theme => ThemeSlide.Of(results, theme)),
            .. PrioritySlides.Of(results),
            .. PlanSlides.Of(plan, results.Framework),
            .. ReadingSlides.Of(results),
        ];
        DeckFile.Write(slides, ReportPage.Title(framework, details), framework.Language, file);
    }
}
