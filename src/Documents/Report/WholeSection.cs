using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>All the enablers in one picture, by agency and, where it may be shown, by level of work.</summary>
internal static class WholeSection
{
    public static ReportSection Of(RoundResults results)
    {
        var agencies = RadarChart.OfAllEnablers(results, "all-radar");
        var levels = RadarChart.OfAllEnablers(results, "levels-radar", ChartGroups.Levels);
        return new("all", "All enablers", agencies.Headline, Markup.Of($"{Beside(agencies)}{(levels.Table.Columns.Count > 1 ? ByLevel(levels) : Markup.Nothing)}"));
    }

    private static Markup ByLevel(Chart levels) => Markup.Of($"<h3>{levels.Headline}</h3>{Beside(levels)}");

    private static Markup Beside(Chart chart) => Markup.Of(
        $"""<div class="beside even"><figure>{new Markup(chart.Svg)}</figure><div>{Tables.Of(chart.Table)}</div></div>""");
}
