using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// The axes and series of a chart. Both the chart and its table are created from them, so the two cannot differ.
/// </summary>
/// <param name="Axes">The axes, in order.</param>
/// <param name="Series">
/// The series: everyone, then the groups or people that have a value on at least one axis. A chart that compares rounds
/// has a series for each round instead, and a region's chart has one for each quartile of the areas' averages.
/// </param>
/// <param name="Scale">The scale. Its last score is at the edge of the chart.</param>
/// <param name="Notes">Sentences that explain the figures, and say which figures are not shown.</param>
internal sealed record AxisData(
    IReadOnlyList<ChartAxis> Axes,
    IReadOnlyList<ChartSeries> Series,
    Scale Scale,
    IReadOnlyList<string> Notes
)
{
    public const string Everyone = "Everyone (average)";

    /// <summary>The end of a caption, such as “, out of 5”. It is empty on a scale with two levels.</summary>
    public string OutOf => Scale.Levels.Count == 2 ? "" : $", out of {Scale.Last}";

    /// <summary>
    /// The lower and upper quartiles of everyone's scores, with a band between them in the chart; empty if there are
    /// none.
    /// </summary>
    public IReadOnlyList<ChartSeries> Band { get; init; } = [];

    /// <summary>Everything that has a column in the table: everyone, the quartiles, then groups or people.</summary>
    public IReadOnlyList<ChartSeries> Columns => [.. Series.Take(1), .. Band, .. Series.Skip(1)];

    /// <summary>Whether groups or people are shown in addition to everyone.</summary>
    public bool HasGroups => Series.Count > 1;

    /// <summary>The series that the chart shows.</summary>
    public IEnumerable<ChartSeries> Drawn => Series.Where(series => series.Style is not null);

    /// <summary>Creates the axes and series for items.</summary>
    /// <param name="results">The results.</param>
    /// <param name="items">The items, one for each axis.</param>
    /// <param name="groups">The groups shown in addition to everyone.</param>
    /// <param name="withBand">Whether a band shows the quartiles if they are disclosed.</param>
    public static AxisData Create(
        RoundResults results,
        IReadOnlyList<ItemResult> items,
        ChartGroups groups,
        bool withBand = false
    )
    {
        var everyone = new ChartSeries(
            Everyone,
            SeriesStyle.Everyone,
            [.. items.Select(item => SeriesPoint.From(item.Figures))]
        );
        var all = CreateSeries(results, items, groups);
        var styles = StylesOf(results, all, groups);
        List<ChartSeries> series =
        [
            everyone,
            .. all.Index()
                .Where(one => one.Item.HasValue)
                .Select(one => one.Item with { Style = styles.GetValueOrDefault(one.Index) }),
        ];
        var band = withBand ? QuartileBand.Create(items) : [];
        return new(
            [.. items.Select(AxisOf)],
            series,
            results.Framework.Scale,
            [
                .. band.Count > 0 ? [QuartileBand.Explanation] : Array.Empty<string>(),
                .. AxisNotes.Describe(results, series, all.Where(one => !one.HasValue), groups),
            ]
        )
        {
            Band = band,
        };
    }

    public ChartTable ToTable(string caption, string corner) =>
        new(
            caption,
            corner,
            [.. Columns.Select(series => new ChartColumn(series.Heading, series.Style is not null))],
            [
                .. Axes.Select(
                    (axis, i) => new ChartRow(axis.Heading, [.. Columns.Select(series => CellOf(series.Points[i]))])
                ),
            ]
        )
        {
            HasGroups = HasGroups,
            Notes = Notes,
        };

    private static ChartCell CellOf(SeriesPoint point) => new(point.Text, point.Value is not null);

    private static ChartAxis AxisOf(ItemResult result) =>
        new(result.Item.Short, result.Item.IsEnabler ? result.Item.Short : $"{result.Item.Id} {result.Item.Title}")
        {
            Id = result.Item.Id,
        };

    private static List<ChartSeries> CreateSeries(
        RoundResults results,
        IReadOnlyList<ItemResult> items,
        ChartGroups groups
    ) =>
        groups switch
        {
            ChartGroups.Agencies => GroupSeries(items, item => item.Agencies),
            ChartGroups.Levels =>
            [
                .. GroupSeries(items, item => item.Levels).Select(level => level with { IsCommonWord = true }),
            ],
            ChartGroups.People =>
            [
                .. results.People.Select(person => new ChartSeries(
                    person.Name,
                    null,
                    [.. items.Select(item => SeriesPoint.From(person.Answers[item.Item], results.Framework.Scale))]
                )),
            ],
            _ => [],
        };

    private static List<ChartSeries> GroupSeries(
        IReadOnlyList<ItemResult> items,
        Func<ItemResult, IReadOnlyList<GroupResult>> groupsOf
    )
    {
        // Items that are not yet revealed have no groups.
        var names = items.Select(groupsOf).FirstOrDefault(known => known.Count > 0, []).Select(group => group.Name);
        return
        [
            .. names.Select(
                (name, i) =>
                    new ChartSeries(
                        name,
                        null,
                        [
                            .. items.Select(item =>
                                groupsOf(item) is { Count: > 0 } known
                                    ? SeriesPoint.From(known[i])
                                    : SeriesPoint.From(item.Figures)
                            ),
                        ]
                    )
            ),
        ];
    }

    /// <summary>
    /// Assigns each series its style. A series has the same style in every chart for a round, unless there are more
    /// series than styles.
    /// </summary>
    private static Dictionary<int, SeriesStyle> StylesOf(
        RoundResults results,
        List<ChartSeries> all,
        ChartGroups groups
    )
    {
        var ofRound = WithValue(results, groups);
        List<int> from =
            ofRound.Count <= SeriesStyle.Groups.Count
                ? ofRound
                : [.. all.Index().Where(one => one.Item.HasValue).Select(one => one.Index)];
        return from.Count > SeriesStyle.Groups.Count
            ? []
            : from.Zip(SeriesStyle.Groups).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>Returns the indexes of the series that have a value for at least one item in the round.</summary>
    private static List<int> WithValue(RoundResults results, ChartGroups groups)
    {
        return groups switch
        {
            ChartGroups.Agencies => OfGroups(item => item.Agencies),
            ChartGroups.Levels => OfGroups(item => item.Levels),
            ChartGroups.People =>
            [
                .. results
                    .People.Index()
                    .Where(person => results.Items.Any(item => person.Item.Answers[item.Item].IsScore))
                    .Select(person => person.Index),
            ],
            _ => [],
        };

        List<int> OfGroups(Func<ItemResult, IReadOnlyList<GroupResult>> groupsOf) =>
            [
                .. Enumerable
                    .Range(0, results.Items.Max(item => groupsOf(item).Count))
                    .Where(i =>
                        results.Items.Any(item =>
                            groupsOf(item) is { Count: > 0 } known
                                ? known[i].Average is not null
                                : item.Figures.Mean is not null
                        )
                    ),
            ];
    }
}
