using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Docx;

/// <summary>The results of a round as a paper for the partnership's board (.docx): a page that says it all, then what it rests on.</summary>
public static class BoardPaper
{
    /// <summary>Writes it. The charts are native and can be edited; they hold what they draw, and nothing else.</summary>
    /// <param name="results">What may be shown; the paper adds nothing to it.</param>
    /// <param name="file">Where to write.</param>
    /// <param name="details">Whose results they are; null when not known.</param>
    /// <param name="plan">What the partnership has decided; null when nothing is known of it.</param>
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

        DisagreementPart.Write(body, results);
        PrioritiesPart.Write(body, results);
        AroundPart.Write(body, results);
        PlanPart.Write(body, decided, results.Framework);
        ReadingPart.Write(body, results);
        WordFile.Write(body, ReportPage.Title(results.Framework.Definition, details), results.Framework.Definition.Language, file);
    }
}
