using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes the results of a round as one self-contained HTML file to read, print or forward.</summary>
public static class HtmlReport
{
    /// <summary>Returns the report's HTML.</summary>
    /// <param name="results">The disclosed results; the report adds nothing to them.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    /// <param name="trend">The disclosed changes since the previous round; null when no such round is known.</param>
    public static string RenderDocument(
        RoundResults results,
        ReportDetails? details = null,
        Plan? plan = null,
        RoundTrend? trend = null
    ) => ReportPage.Render(results, details, Sections(results, details, plan, trend)).Text;

    /// <summary>Returns the sections in reading order. A section with no content is left out.</summary>
    private static List<ReportSection> Sections(
        RoundResults results,
        ReportDetails? details,
        Plan? plan,
        RoundTrend? trend
    )
    {
        IEnumerable<ReportSection?> sections =
        [
            FindingsSection.Create(results),
            NextSection.Create(results, details, plan, trend),
            .. results.Framework.Themes.Select((theme, i) => ThemeSection.Create(results, theme, i + 1)),
            AllEnablersSection.Create(results, trend),
            ChangesSection.Create(results, trend),
            PlanSection.Create(plan, results.Framework, details),
            PrioritiesSection.Create(results),
            IndicatorsSection.Create(results),
            SecondVotesSection.Create(results),
            AgreedScoresSection.Create(results),
            SpectrumSection.Create(results),
            ChallengesSection.Create(results),
            NotesSection.Create(results),
            PeopleSection.Create(results),
            MethodSection.Create(results),
            ConfidentialitySection.Create(results),
        ];
        return [.. sections.OfType<ReportSection>()];
    }
}
