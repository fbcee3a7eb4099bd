using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Board;
using BeyondBoundaries.Documents.Drawing;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Pptx;

/// <summary>Writes the findings: all of them on one slide, then one slide each with its chart.</summary>
internal static class FindingSlides
{
    public static IEnumerable<Slide> Of(RoundResults results)
    {
        var findings = Findings.Of(results);
        yield return new(FindingsSection.Heading, [.. findings.Select(finding => $"{finding.Headline}. {finding.Detail}")])
        {
            Points = findings.Count == 0 ? [("", FindingsSection.Nothing)] : [.. findings.Select(finding => ($"{finding.Label}:", finding.Headline))],
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
        var chart = finding.Kind == FindingKind.AgenciesApart
            ? NativeChart.OfAgencies(item, framework.Levels, language)
            : NativeChart.OfCounts(item, framework.Scale, language);
        return new(finding.Headline, [Words.Coverage(item.Figures), BoardTables.Reason(item)])
        {
            Points = [($"{finding.Label}.", finding.Detail), ("", item.Item.Title), .. chart is null ? Array.Empty<(string, string)>() : [("", $"{chart.Title}.")]],
            Chart = chart,
        };
    }
}
