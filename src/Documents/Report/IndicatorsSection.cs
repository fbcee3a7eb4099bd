using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Writes the enablers whose indicators were scored, each with its own chart.</summary>
internal static class IndicatorsSection
{
    public static ReportSection? Of(RoundResults results)
    {
        var parts = results.Enablers.Select(result => Part(results, result.Item)).OfType<Markup>().ToList();
        return parts.Count == 0 ? null : new("indicators", "Digging deeper", "Digging deeper: the indicators", Markup.Join(parts));
    }

    private static Markup? Part(RoundResults results, Item enabler)
    {
        var id = $"indicators-{enabler.Index}";
        if (RadarChart.OfIndicators(results, enabler.Enabler, $"{id}-radar") is not { } radar)
        {
            return null;
        }

        var items = ItemTable.Of($"{enabler.Short}: how people scored each indicator", "Indicator", results.IndicatorsOf(enabler.Enabler), results.Framework.Scale, $"{id}-bars");
        return Markup.Of(
            $"""

            <h3>{enabler.Id} {radar.Headline}</h3>
            <div class="beside"><figure>{new Markup(radar.Svg)}</figure>{items}</div>
            {Tables.Of(radar.Table)}
            {TalkPart.Of(results, results.IndicatorsOf(enabler.Enabler))}
            {(Gaps.OfIndicators(results, enabler.Enabler) is { Pairs: > 0 } gaps ? Markup.Of($"""<p class="sub">{GapWords.HowMany(gaps)}</p>""") : Markup.Nothing)}
            """);
    }
}
