using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the results of a round as one self-contained HTML file to read, print or forward.</summary>
public static class HtmlReport
{
    /// <summary>Returns the report as text.</summary>
    /// <param name="results">The disclosed results; the report adds nothing to them.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    public static string Text(RoundResults results, ReportDetails? details = null, Plan? plan = null) =>
        ReportPage.Of(results, details, Sections(results, plan)).Text;

    /// <summary>
    /// Returns the sections in reading order, each from a file of its own. A section with no content is left out.
    /// </summary>
    private static List<ReportSection> Sections(RoundResults results, Plan? plan)
    {
        IEnumerable<ReportSection?> sections =
        [
            FindingsSection.Of(results),
            .. results.Framework.Themes.Select((theme, i) => ThemeSection.Of(results, theme, i + 1)),
            WholeSection.Of(results),
            PrioritiesSection.Of(results),
            IndicatorsSection.Of(results),
            SecondVotesSection.Of(results),
            AgreedSection.Of(results),
            SpectrumSection.Of(results),
            ChallengesSection.Of(results),
            PlanSection.Of(plan, results.Framework),
            NotesSection.Of(results),
            PeopleSection.Of(results),
            MethodSection.Of(results),
            ConfidentialitySection.Of(results),
        ];
        return [.. sections.OfType<ReportSection>()];
    }
}
