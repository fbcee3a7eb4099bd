using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes the content of the board paper as a short set of slides (.pptx): one message per slide, with its evidence in
/// the notes. The board may include people who did not take part, so the slides do not name any participant.
/// </summary>
public static class BoardSlides
{
    /// <summary>
    /// Writes the slides. Their charts are native Office charts that can be edited. They contain only the figures that
    /// they show.
    /// </summary>
    /// <param name="results">The disclosed results; the slides add nothing to them.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    /// <param name="trend">The disclosed changes since the previous round; null when no such round is known.</param>
    /// <param name="theme">The colours and fonts; null for the application's own.</param>
    public static void Write(
        RoundResults results,
        Stream file,
        ReportDetails? details = null,
        Plan? plan = null,
        RoundTrend? trend = null,
        OfficeTheme? theme = null
    )
    {
        var framework = results.Framework.Definition;
        (results, trend) = (results.ForBoard(), trend?.ForBoard(results.Confidentiality.MinimumGroup).WithBriefNames());
        var brief = details?.WithBriefNames();
        var decided = plan is { IsEmpty: false } ? plan : null;
        Slide[] slides =
        [
            SummarySlides.CreateOpening(results, details),
            .. SummarySlides.Create(results, brief, decided, trend),
            .. EnablerSlides.Create(results, trend),
            .. DisagreementSlide.Create(results),
            .. DiscussionSlides.Create(results),
            .. ContextSlide.Create(results),
            .. PlanSlides.Create(decided, results, details),
            HowToReadSlide.Create(results),
        ];
        DeckFile.Write(
            slides,
            BoardText.Title(framework, brief),
            framework.Language,
            theme ?? OfficeTheme.Default,
            file
        );
    }
}
