using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;

namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// Writes where people place the partnership on the spectrum, and which challenges they chose. Each of these parts is
/// left out if too few people answered.
/// </summary>
internal static class ContextSection
{
    public static void Write(BodyWriter body, RoundResults results)
    {
        foreach (
            var chart in new[] { SpectrumChart.Create(results, ""), ChallengeChart.Create(results, "") }.OfType<Chart>()
        )
        {
            body.Text(TextStyle.Heading1, chart.Headline)
                .Tables(ExportTableBuilder.FromChart(BoardCount.Format(chart.Table)));
        }
    }
}
