using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes separate rounds side by side as one self-contained HTML file.</summary>
public static class SideBySideReport
{
    /// <summary>Returns the report's HTML.</summary>
    /// <param name="comparison">The disclosed comparison; the report adds nothing to it.</param>
    /// <param name="partnership">The name of the partnership.</param>
    public static string RenderDocument(RoundsSideBySide comparison, string partnership)
    {
        var framework = comparison.Rounds[0].Results.Framework.Definition;
        var chart = SideBySideChart.Create(comparison, "side");
        var gaps = comparison.Gaps.Select(item =>
            SafeMarkup.From($"<li>{SideBySideText.Describe(comparison, item)}</li>")
        );
        var differences =
            comparison.Gaps.Count == 0
                ? SafeMarkup.From($"<h2>How to read this</h2>")
                : SafeMarkup.From($"<h2>Where the rounds differ</h2><ul>{gaps}</ul>");
        return ReportPage
            .RenderFrame(
                framework,
                $"{partnership}: rounds side by side",
                $"{partnership} · Rounds side by side",
                SafeMarkup.From(
                    $"""
                    <h1>{partnership}<span class="away">: </span><span class="after">Rounds side by side</span></h1>
                    <p class="lede">{chart.Headline}.</p>
                    <div class="beside even dots"><figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                    <section>{differences}<p>{SideBySideText.HowToRead} {SideBySideText.DescribeVersions(
                        comparison
                    )}</p></section></div>
                    <section><h2>Every enabler</h2>{HtmlTable.Render(chart.Table)}</section>
                    """
                )
            )
            .Text;
    }
}
