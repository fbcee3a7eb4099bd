using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes a region's figures as one self-contained HTML file.</summary>
public static class RegionReport
{
    /// <summary>Returns the report's HTML.</summary>
    /// <param name="renewal">The figures.</param>
    /// <param name="framework">The region's framework.</param>
    /// <param name="region">The name of the region.</param>
    /// <param name="renewedOn">The day of the renewal.</param>
    public static string RenderDocument(RegionRenewal renewal, Framework framework, string region, DateOnly renewedOn)
    {
        var chart = RegionChart.Create(renewal, framework, "region");
        var sections = new[]
        {
            List("Where the areas differ", RegionText.List(renewal, framework, figures => figures.IsDifferent)),
            List("Where the areas agree", RegionText.List(renewal, framework, figures => figures.IsAgreed)),
            List(
                "What is not shown, and why",
                RegionText.ListSuppressed(renewal, framework).Select(one => $"{one.Enablers}. {one.Reason}")
            ),
        };
        return ReportPage
            .RenderFrame(
                framework.Definition,
                $"{region}: how its areas compare",
                $"{region} · {CountText.Of(renewal.Areas.Count, "area")} · {UkDate.Format(renewedOn)}",
                SafeMarkup.From(
                    $"""
                    <h1>{region}<span class="away">: </span><span class="after">How its areas compare</span></h1>
                    <p class="lede">{chart.Headline}. {CountText.Of(renewal.Areas.Count, "area")} took part.</p>
                    <div class="beside even"><figure role="none">{new SafeMarkup(chart.Svg)}</figure>
                    <section><h2>How to read this</h2><p>{RegionText.HowToRead}</p></section></div>
                    {sections}
                    <section><h2>Every enabler</h2>{HtmlTable.Render(chart.Table)}</section>
                    """
                )
            )
            .Text;
    }

    private static SafeMarkup List(string heading, IEnumerable<string> lines)
    {
        var items = lines.Select(line => SafeMarkup.From($"<li>{line}</li>")).ToList();
        return items.Count == 0
            ? SafeMarkup.Empty
            : SafeMarkup.From($"<section><h2>{heading}</h2><ul>{items}</ul></section>");
    }
}
