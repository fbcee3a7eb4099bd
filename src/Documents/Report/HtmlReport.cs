using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>The results of a round as one HTML file that stands alone: to read, to print, to send on.</summary>
public static class HtmlReport
{
    /// <summary>The report as text.</summary>
    /// <param name="results">What may be shown; the report adds nothing to it.</param>
    /// <param name="details">Whose results they are; null when not known.</param>
    /// <param name="plan">What the partnership has decided; null when nothing is known of it.</param>
    public static string Text(RoundResults results, ReportDetails? details = null, Plan? plan = null) =>
        ReportPage.Of(results, details, Sections(results, plan)).Text;

    /// <summary>The sections in the order in which they are read; one a file. A section with nothing to say is left out.</summary>
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
