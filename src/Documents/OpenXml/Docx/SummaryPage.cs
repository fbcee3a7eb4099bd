using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>Writes the first page: the partnership and round, the main findings, and the next steps.</summary>
internal static class SummaryPage
{
    private const int MaxNamed = 5;

    public static void Write(BodyWriter body, RoundResults results, ReportDetails? details, Plan? plan)
    {
        var framework = results.Framework.Definition;
        body.Text(TextStyle.Band, framework.Title)
            .Text(TextStyle.Title, details?.Partnership ?? framework.Title)
            .Text(TextStyle.Subtitle, ReportPage.Subtitle)
            .Text(TextStyle.Quiet, ReportPage.Facts(results, details))
            .Text(TextStyle.Heading1, FindingsSection.Heading);
        var findings = RoundFindings.Find(results);
        foreach (var finding in findings)
        {
            var colour = FindingsSection.ColourOf(finding.Kind)[1..];
            body.TextWithBar(TextStyle.FindingLabel, finding.Label, colour)
                .TextWithBar(TextStyle.FindingHeading, finding.Headline, colour)
                .TextWithBar(TextStyle.FindingText, finding.Detail, colour);
        }

        if (findings.Count == 0)
        {
            body.Text(TextStyle.Normal, FindingsSection.Nothing);
        }

        Next(body, results, plan);
    }

    /// <summary>Writes the partnership's plan; before it has one, the enablers that need a closer look.</summary>
    private static void Next(BodyWriter body, RoundResults results, Plan? plan)
    {
        var shortlist = Shortlist.From(results);
        var (heading, names) = plan is not null
            ? (
                PlanSection.Heading(plan),
                plan.Chosen.Select(choice => PlanSection.Name(choice.Enabler, results.Framework)).ToList()
            )
            : (PrioritiesSection.Heading(shortlist), shortlist.Enablers.Select(result => result.Item.Short).ToList());
        body.Text(TextStyle.Heading1, heading).Texts(TextStyle.ListNumber, names.Take(MaxNamed));
    }
}
