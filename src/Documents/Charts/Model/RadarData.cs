using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>The content of a radar diagram, independent of how it is drawn.</summary>
/// <param name="Data">The axes and series.</param>
/// <param name="Headline">The finding that the diagram shows, without a full stop.</param>
/// <param name="Title">The title, in a few words.</param>
/// <param name="Description">What the diagram shows, for people who cannot see it.</param>
/// <param name="Axis">What an axis represents, such as “Enabler”.</param>
internal sealed record RadarData(AxisData Data, string Headline, string Title, string Description, string Axis)
{
    /// <summary>The minimum number of axes that a radar can have.</summary>
    public const int MinAxes = 3;

    /// <summary>Whether there are enough axes for a radar; one or two axes are drawn as rows.</summary>
    public bool IsRadar => Data.Axes.Count >= MinAxes;

    /// <summary>The description to use when there is no table next to the diagram.</summary>
    public string DescriptionAlone =>
        Description.Replace(ChartTable.NextToChart, "", StringComparison.Ordinal).TrimEnd();

    /// <summary>Every figure in the diagram.</summary>
    public ChartTable Table => Data.ToTable($"{Title}{Data.OutOf}", Axis);

    public static RadarData CreateForTheme(
        RoundResults results,
        Theme theme,
        ChartGroups? groups = null,
        bool withBand = false
    ) =>
        Create(
            results,
            [.. results.EnablersOf(theme)],
            theme.Title,
            ThemeHeadlineText.Describe(results, theme),
            "Enabler",
            groups ?? ChooseGroups(results),
            withBand
        );

    public static RadarData CreateForAllEnablers(
        RoundResults results,
        ChartGroups groups = ChartGroups.Agencies,
        bool withBand = false
    ) =>
        Create(
            results,
            [.. results.Enablers],
            "All enablers",
            HeadlineOf(results, groups),
            "Enabler",
            groups,
            withBand
        );

    /// <summary>
    /// Creates the diagram for the indicators of an enabler. Returns null if no participant answered any of them.
    /// </summary>
    public static RadarData? CreateForIndicators(
        RoundResults results,
        Enabler enabler,
        ChartGroups groups = ChartGroups.Agencies,
        bool withBand = false
    )
    {
        var indicators = results.IndicatorsOf(enabler).ToList();
        return indicators.Count == 0
            ? null
            : Create(
                results,
                indicators,
                enabler.Short,
                ChartHeadlineText.Indicators(results, enabler),
                "Indicator",
                groups,
                withBand
            );
    }

    /// <summary>
    /// Creates the diagram of a participant's own scores and the whole group's averages for all enablers.
    /// </summary>
    public static RadarData CreateForOwnScores(RoundResults results, AnswerSet own)
    {
        var items = results.Enablers.ToList();
        var everyone = AxisData.Create(results, items, ChartGroups.None, withBand: true);
        var you = new ChartSeries(
            "You",
            SeriesStyle.Own,
            [.. items.Select(item => SeriesPoint.From(own[item.Item], results.Framework.Scale))]
        );
        var data = everyone with { Series = [.. everyone.Series, you] };
        const string axis = "Enabler";
        return new(
            data,
            OwnScoreText.Headline(results, own),
            "Your scores and the whole group’s averages",
            DescriptionOf(data, axis),
            axis
        );
    }

    private static RadarData Create(
        RoundResults results,
        List<ItemResult> items,
        string about,
        string headline,
        string axis,
        ChartGroups groups,
        bool withBand
    )
    {
        var data = AxisData.Create(results, items, groups, withBand);
        return new(data, headline, $"{about}: {By(data, groups)}", DescriptionOf(data, axis), axis);
    }

    private static ChartGroups ChooseGroups(RoundResults results) =>
        results.People.Count > 0 && results.People.Count <= SeriesStyle.Groups.Count
            ? ChartGroups.People
            : ChartGroups.Agencies;

    private static string HeadlineOf(RoundResults results, ChartGroups groups) =>
        groups switch
        {
            ChartGroups.Levels => ChartHeadlineText.Levels(results),
            ChartGroups.People => ChartHeadlineText.People(results),
            _ => ChartHeadlineText.AllEnablers(results),
        };

    private static string By(AxisData data, ChartGroups groups) =>
        (groups, data.Series.Count) switch
        {
            (ChartGroups.Agencies, > 1) => "averages by agency",
            (ChartGroups.Levels, > 1) => "averages by level of work",
            (ChartGroups.People, > 1) => "scores by person",
            _ => "averages of the whole group",
        };

    private static string DescriptionOf(AxisData data, string axis)
    {
        var shape =
            data.Axes.Count >= MinAxes
                ? $"A radar diagram with {data.Axes.Count} axes, one for each {axis.ToLowerInvariant()}."
                : $"A row of markers for each {axis.ToLowerInvariant()}.";
        var known = data.Series[0].Points.Index().Where(point => point.Item.Value is not null).ToList();
        var ends = known.Count < 2 ? "" : $" {EndsOf(data, known, axis)}";
        var groups = data.Drawn.Skip(1).Select(series => series.Name).ToList();
        var lines = groups.Count == 0 ? "" : $" The chart also shows: {string.Join("; ", groups)}.";
        return $"{shape}{ends}{lines} {string.Join(" ", data.Notes.Append(ChartTable.NextToChart))}";
    }

    private static string EndsOf(AxisData data, List<(int Index, SeriesPoint Item)> known, string axis)
    {
        var (low, high) = (known.MinBy(point => point.Item.Value).Item, known.MaxBy(point => point.Item.Value).Item);
        return high.Value == low.Value
            ? $"The whole group’s averages are all {high.Text}{ScaleText.OutOf(data.Scale)}."
            : $"The whole group’s average is highest for {Names(high)} ({high.Text}{ScaleText.OutOf(data.Scale)}) "
                + $"and lowest for {Names(low)} ({low.Text}).";

        string Names(SeriesPoint end) =>
            known.Where(point => point.Item.Value == end.Value).Select(point => data.Axes[point.Index].Label).ToList()
                is { Count: <= 2 } few
                ? string.Join(" and ", few)
                : CountText.Of(known.Count(point => point.Item.Value == end.Value), axis.ToLowerInvariant());
    }
}
