using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes the results of a round as a paper for the partnership's board (.docx): a summary page, then the evidence for
/// it.
/// </summary>
public static class BoardPaper
{
    /// <summary>
    /// Writes the paper. Its charts are native and can be edited; they hold only the figures that they draw.
    /// </summary>
    /// <param name="results">The disclosed results; the paper adds nothing to them.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    public static void Write(RoundResults results, Stream file, ReportDetails? details = null, Plan? plan = null)
    {
        var decided = plan is { IsEmpty: false } ? plan : null;
        var body = new BodyWriter();
        SummaryPage.Write(body, results, details, decided);
        AllEnablersPage.Write(body, results);
        foreach (var theme in results.Framework.Themes)
        {
            ThemePage.Write(body, results, theme);
        }

        DisagreementPage.Write(body, results);
        PrioritiesPage.Write(body, results);
        ContextSection.Write(body, results);
        PlanPage.Write(body, decided, results.Framework);
        HowToReadPage.Write(body, results);
        WordFile.Write(
            body,
            ReportPage.Title(results.Framework.Definition, details),
            results.Framework.Definition.Language,
            file
        );
    }
}
