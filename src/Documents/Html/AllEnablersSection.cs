using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// Writes a chart of all enablers with the heat table by agency. Then says where agencies or levels of work differ, and
/// shows the enablers by level of work.
/// </summary>
internal static class AllEnablersSection
{
    public static ReportSection Create(RoundResults results, RoundTrend? trend)
    {
        var agencies = RadarChart.CreateForAllEnablers(results, "all-radar");
        var levels = RadarChart.CreateForAllEnablers(results, "levels-radar", ChartGroups.Levels);
        var heat = HeatTable.Create(results, trend: trend);
        var comparesAgencies = results.Agencies.Count > 1 && heat.Columns.Count > (trend is null ? 2 : 3);
        return new(
            "all",
            "All enablers",
            agencies.Headline,
            SafeMarkup.From(
                $"""
                <p class="sub">In the table, the darker the cell, the higher the average.</p>
                {SideBySide(agencies, heat)}
                {(
                    comparesAgencies || GroupGapSummary.FromEnablers(results).Pairs > 0
                        ? AgencyGaps(results)
                        : SafeMarkup.Empty
                )}
                {(
                    levels.Table.Columns.Count > 1
                        ? SafeMarkup.From($"<h3>{levels.Headline}</h3>{SideBySide(levels, levels.Table)}")
                        : SafeMarkup.Empty
                )}
                """
            )
        );
    }

    private static SafeMarkup AgencyGaps(RoundResults results)
    {
        var gaps = GroupGapSummary.FromEnablers(results);
        var items = gaps
            .Agencies.Select(gap => (gap.Result, Sentence: GapText.DescribeAgencyGap(gap)))
            .Concat(gaps.Levels.Select(gap => (gap.Result, Sentence: GapText.DescribeLevelGap(gap))))
            .Select(gap => SafeMarkup.From($"<li><strong>{gap.Result.Item.Short}</strong>: {gap.Sentence}</li>"));
        var list =
            gaps.Agencies.Count + gaps.Levels.Count == 0
                ? SafeMarkup.Empty
                : SafeMarkup.From($"""<ul class="method">{items}</ul>""");
        return SafeMarkup.From(
            $"""<h3>{GapText.Headline(gaps)}</h3>{list}<p class="sub">{GapText.DescribeCount(gaps)}</p>"""
        );
    }

    /// <summary>Writes a chart with its table next to it, or below it if the table is too wide.</summary>
    private static SafeMarkup SideBySide(Chart chart, ChartTable table) =>
        SafeMarkup.From(
            $"""<div class="{(table.Columns.Count > 4 ? "under" : "beside even")}"><figure """
                + $"""role="none">{new SafeMarkup(chart.Svg)}</figure><div>{HtmlTable.Render(table)}</div></div>"""
        );
}
