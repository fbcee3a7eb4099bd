using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes where people place the partnership today, and where they would like it to be.</summary>
internal static class SpectrumSection
{
    public static ReportSection? Create(RoundResults results) =>
        SpectrumChart.Create(results, "spectrum-chart") is not { } chart
            ? null
            : new(
                "spectrum",
                "How you are organised",
                chart.Headline,
                SafeMarkup.From(
                    $"""
                    <div class="beside even"><figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                    <div>{HtmlTable.Render(chart.Table)}</div></div>
                    <dl class="scale">{results.Spectrum.Select(one =>
                        SafeMarkup.From($"<dt>{one.Position.Title}</dt><dd>{one.Position.Description}</dd>")
                    )}</dl>
                    """
                )
            );
}
