using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes the enablers whose indicators were scored, each with its own chart.</summary>
internal static class IndicatorsSection
{
    public static ReportSection? Create(RoundResults results)
    {
        var parts = results.Enablers.Select(result => Part(results, result.Item)).OfType<SafeMarkup>().ToList();
        return parts.Count == 0
            ? null
            : new("indicators", "Digging deeper", "Digging deeper: the indicators", SafeMarkup.Join(parts));
    }

    private static SafeMarkup? Part(RoundResults results, Item enabler)
    {
        var id = $"indicators-{enabler.Index}";
        if (RadarChart.CreateForIndicators(results, enabler.Enabler, $"{id}-radar") is not { } radar)
        {
            return null;
        }

        var items = ItemTable.Render(
            $"{enabler.Short}: how people scored each indicator",
            "Indicator",
            results.IndicatorsOf(enabler.Enabler),
            results.Framework.Scale,
            $"{id}-bars"
        );
        return SafeMarkup.From(
            $"""

            <h3>{enabler.Id} {radar.Headline}</h3>
            <div class="beside"><figure role="none">{new SafeMarkup(radar.Svg)}</figure>{items}</div>
            {HtmlTable.Render(radar.Table)}
            {DisagreementList.Render(results, results.IndicatorsOf(enabler.Enabler))}
            {(
                GroupGapSummary.FromIndicators(results, enabler.Enabler) is { Pairs: > 0 } gaps
                    ? SafeMarkup.From($"""<p class="sub">{GapText.DescribeCount(gaps)}</p>""")
                    : SafeMarkup.Empty
            )}
            """
        );
    }
}
