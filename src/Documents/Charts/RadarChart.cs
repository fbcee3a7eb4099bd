using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Charts;

/// <summary>Averages of everyone, and of groups as far as they may be shown, over several items. One or two items are drawn as rows.</summary>
public static class RadarChart
{
    /// <summary>Narrower would squeeze the legend.</summary>
    private const double FewestWide = 400;

    /// <summary>The enablers of a theme.</summary>
    /// <param name="results">The results.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="idPrefix">What the picture's ids begin with; unique on a page.</param>
    /// <param name="groups">Who stands beside everyone; null for the people of a round in mode open that is small enough to draw each, otherwise agencies.</param>
    public static Chart OfTheme(RoundResults results, Theme theme, string idPrefix, ChartGroups? groups = null) =>
        Of(results, [.. results.EnablersOf(theme)], theme.Title, ThemeHeadline.Of(results, theme), "Enabler", idPrefix, groups ?? Beside(results));

    /// <summary>All the enablers of the framework.</summary>
    /// <param name="results">The results.</param>
    /// <param name="idPrefix">What the picture's ids begin with; unique on a page.</param>
    /// <param name="groups">Which groups stand beside everyone.</param>
    public static Chart OfAllEnablers(RoundResults results, string idPrefix, ChartGroups groups = ChartGroups.Agencies) =>
        Of(results, [.. results.Enablers], "All enablers", HeadlineOf(results, groups), "Enabler", idPrefix, groups);

    /// <summary>The indicators of an enabler that somebody answered; null when there are none.</summary>
    /// <param name="results">The results.</param>
    /// <param name="enabler">The enabler.</param>
    /// <param name="idPrefix">What the picture's ids begin with; unique on a page.</param>
    /// <param name="groups">Which groups stand beside everyone.</param>
    public static Chart? OfIndicators(RoundResults results, Enabler enabler, string idPrefix, ChartGroups groups = ChartGroups.Agencies)
    {
        var indicators = results.IndicatorsOf(enabler).ToList();
        return indicators.Count == 0 ? null : Of(results, indicators, enabler.Short, Headlines.Indicators(results, enabler), "Indicator", idPrefix, groups);
    }

    private static Chart Of(RoundResults results, List<ItemResult> items, string about, string headline, string axis, string idPrefix, ChartGroups groups)
    {
        var data = AxisData.Of(results, items, groups);
        var title = $"{about}: {By(data, groups)}";
        var description = DescriptionOf(data, axis);
        var isRadar = data.Axes.Count >= Radar.FewestAxes;
        var picture = isRadar ? Radar.Draw(data) : DotRows.Draw(data);
        var width = Math.Max(picture.Width, FewestWide);
        var legend = Legend.Draw(data.Drawn, width - 4);
        const double gap = 20;
        var content = Markup.Of($"{picture.At((width - picture.Width) / 2, 0)}{legend.At(2, picture.Height + gap)}");
        var svg = Picture.Draw(isRadar ? "bb-radar" : "bb-dots", idPrefix, title, description, width, picture.Height + gap + legend.Height + 2, content);
        return new(svg, headline, title, description, data.ToTable($"{title}, out of {data.Levels}", axis));
    }

    private static ChartGroups Beside(RoundResults results) =>
        results.People.Count > 0 && results.People.Count <= SeriesStyle.Groups.Count ? ChartGroups.People : ChartGroups.Agencies;

    private static string HeadlineOf(RoundResults results, ChartGroups groups) => groups switch
    {
        ChartGroups.Levels => Headlines.Levels(results),
        ChartGroups.People => Headlines.People(results),
        _ => Headlines.AllEnablers(results),
    };

    private static string By(AxisData data, ChartGroups groups) => (groups, data.Series.Count) switch
    {
        (ChartGroups.Agencies, > 1) => "averages by agency",
        (ChartGroups.Levels, > 1) => "averages by level of work",
        (ChartGroups.People, > 1) => "scores by person",
        _ => "averages of everyone",
    };

    private static string DescriptionOf(AxisData data, string axis)
    {
        var shape = data.Axes.Count >= Radar.FewestAxes
            ? $"A radar diagram with {data.Axes.Count} axes, one for each {axis.ToLowerInvariant()}."
            : $"A row of markers for each {axis.ToLowerInvariant()}.";
        var known = data.Series[0].Points.Index().Where(point => point.Item.Value is not null).ToList();
        var ends = known.Count < 2 ? "" : $" {EndsOf(data, known.MaxBy(point => point.Item.Value), known.MinBy(point => point.Item.Value))}";
        var groups = data.Drawn.Skip(1).Select(series => series.Name).ToList();
        var lines = groups.Count == 0 ? "" : $" Lines beside it: {string.Join("; ", groups)}.";
        return $"{shape}{ends}{lines} {string.Join(" ", data.Notes.Append("The table beside it gives every figure."))}";
    }

    private static string EndsOf(AxisData data, (int Index, SeriesPoint Item) high, (int Index, SeriesPoint Item) low) =>
        high.Item.Value == low.Item.Value
            ? $"Everyone’s averages are all {high.Item.Text} out of {data.Levels}."
            : $"Everyone’s average is highest for {data.Axes[high.Index].Label}, {high.Item.Text} out of {data.Levels}, and lowest for {data.Axes[low.Index].Label}, {low.Item.Text}.";
}
