using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes where people place the partnership today, and where they would like it to be.</summary>
internal static class SpectrumSection
{
    public static ReportSection? Of(RoundResults results) => SpectrumChart.Of(results, "spectrum-chart") is not { } chart ? null : new(
        "spectrum",
        "How you are arranged",
        chart.Headline,
        Markup.Of(
            $"""
            <div class="beside even"><figure>{new Markup(chart.Svg)}</figure><div>{Tables.Of(chart.Table)}</div></div>
            <dl class="scale">{results.Spectrum.Select(one => Markup.Of($"<dt>{one.Position.Title}</dt><dd>{one.Position.Description}</dd>"))}</dl>
            """));
}
