using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>
/// Writes all enablers in one chart beside the heat table of agencies, then where agencies differ, then the enablers by
/// level of work.
/// </summary>
internal static class WholeSection
{
    public static ReportSection Of(RoundResults results)
    {
        var agencies = RadarChart.OfAllEnablers(results, "all-radar");
        var levels = RadarChart.OfAllEnablers(results, "levels-radar", ChartGroups.Levels);
        var heat = HeatTable.Of(results);
        return new("all", "All enablers", agencies.Headline, Markup.Of(
            $"""
            <p class="sub">The darker a cell, the higher the average.</p>
            {Beside(agencies, heat)}
            {(heat.Columns.Count > 2 || Gaps.OfEnablers(results).Pairs > 0 ? Apart(results) : Markup.Nothing)}
            {(levels.Table.Columns.Count > 1 ? Markup.Of($"<h3>{levels.Headline}</h3>{Beside(levels, levels.Table)}") : Markup.Nothing)}
            """));
    }

    private static Markup Apart(RoundResults results)
    {
        var gaps = Gaps.OfEnablers(results);
        var items = gaps.Agencies.Select(gap => (gap.Result, Sentence: GapWords.Agencies(gap)))
            .Concat(gaps.Levels.Select(gap => (gap.Result, Sentence: GapWords.Levels(gap))))
            .Select(gap => Markup.Of($"<li><strong>{gap.Result.Item.Short}</strong>: {gap.Sentence}</li>"));
        return Markup.Of($"""<h3>{GapWords.Headline(gaps)}</h3>{(gaps.Agencies.Count + gaps.Levels.Count == 0 ? Markup.Nothing : Markup.Of($"""<ul class="method">{items}</ul>"""))}<p class="sub">{GapWords.HowMany(gaps)}</p>""");
    }

    /// <summary>Writes a chart with its table beside it, or under it if the table is too wide.</summary>
    private static Markup Beside(Chart chart, ChartTable table) => Markup.Of(
        $"""<div class="{(table.Columns.Count > 4 ? "under" : "beside even")}"><figure>{new Markup(chart.Svg)}</figure><div>{Tables.Of(table)}</div></div>""");
}
