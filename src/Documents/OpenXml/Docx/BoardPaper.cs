using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes the results of a round as a paper for the partnership's board (.docx): a page for making decisions, then the
/// evidence. The board may include people who did not take part, so the paper does not name any participant.
/// </summary>
public static class BoardPaper
{
    /// <summary>
    /// Writes the paper. Its charts are native Office charts that can be edited. They contain only the figures that
    /// they show.
    /// </summary>
    /// <param name="results">The disclosed results; the paper adds nothing to them.</param>
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
        (results, trend) = (results.ForBoard(), trend?.ForBoard(results.Confidentiality.MinimumGroup).WithBriefNames());
        var decided = plan is { IsEmpty: false } ? plan : null;
        var framework = results.Framework;
        var body = new BodyWriter();
        SummaryPage.Write(body, results, details, decided, trend);
        AllEnablersPage.Write(body, results, trend);
        foreach (var about in framework.Themes)
        {
            ThemePage.Write(body, results, about, trend);
        }

        IndicatorsPage.Write(body, results, trend);
        DisagreementPage.Write(body, results);
        NotesPage.Write(body, results);
        ContextSection.Write(body, results);
        PlanPage.Write(body, decided, framework, details);
        ScoresPointPage.Write(body, results, decided);
        ChangesPage.Write(body, trend);
        HowToReadPage.Write(body, results);
        WordFile.Write(
            body,
            BoardText.Title(framework.Definition, details?.WithBriefNames()),
            framework.Definition.Language,
            theme ?? OfficeTheme.Default,
            file
        );
    }
}
