using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>Writes the findings: all of them on one slide, then one slide each with its chart.</summary>
internal static class FindingSlides
{
    public static IEnumerable<Slide> Create(RoundResults results)
    {
        var findings = RoundFindings.Find(results);
        yield return new(
            FindingsSection.Heading,
            [.. findings.Select(finding => $"{finding.Headline}. {finding.Detail}")]
        )
        {
            Points =
                findings.Count == 0
                    ? [("", FindingsSection.Nothing)]
                    : [.. findings.Select(finding => ($"{finding.Label}:", finding.Headline))],
        };
        foreach (var finding in findings)
        {
            yield return One(results, finding);
        }
    }

    private static Slide One(RoundResults results, Finding finding)
    {
        var (item, framework) = (finding.Result, results.Framework);
        var language = framework.Definition.Language;
        var chart =
            finding.Kind == FindingKind.AgencyGap
                ? EmbeddedChart.CreateAgencyColumns(item, framework.Levels, language)
                : EmbeddedChart.CreateScoreHistogram(item, framework.Scale, language);
        return new(finding.Headline, [ReportText.Coverage(item.Figures), ExportTableBuilder.Reason(item)])
        {
            Points =
            [
                ($"{finding.Label}.", finding.Detail),
                ("", item.Item.Title),
                .. chart is null ? Array.Empty<(string, string)>() : [("", $"{chart.Title}.")],
            ],
            Chart = chart,
        };
    }
}
