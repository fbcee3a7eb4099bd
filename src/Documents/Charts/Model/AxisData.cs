using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// The axes of a chart and the series over them. The chart and its table are both made from this, so they cannot
/// differ.
/// </summary>
/// <param name="Axes">The axes, in order.</param>
/// <param name="Series">Everyone, then the groups or people that have a value on at least one axis.</param>
/// <param name="Levels">The number of levels on the scale.</param>
/// <param name="Notes">Sentences about figures that are not shown, and about rounding.</param>
internal sealed record AxisData(
    IReadOnlyList<ChartAxis> Axes,
    IReadOnlyList<ChartSeries> Series,
    int Levels,
    IReadOnlyList<string> Notes
)
{
    public const string Everyone = "Everyone (average)";

    private const string OpenEnds =
        "An average shown as “or more” or “or less” may be anywhere from there to that end of the scale. An arrow marks it in the chart.";

    /// <summary>The series that the chart draws.</summary>
    public IEnumerable<ChartSeries> Drawn => Series.Where(series => series.Style is not null);

    public static AxisData Create(RoundResults results, IReadOnlyList<ItemResult> items, ChartGroups groups)
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
        return new(
            [.. items.Select(AxisOf)],
            series,
            results.Framework.Levels,
            [.. NotesOn(series, all.Where(one => !one.HasValue), groups)]
        );
    }

    public ChartTable ToTable(string caption, string corner) =>
        new(
            caption,
            corner,
            [.. Series.Select(series => new ChartColumn(series.Name, series.Style is not null))],
            [
                .. Axes.Select(
                    (axis, i) => new ChartRow(axis.Heading, [.. Series.Select(series => CellOf(series.Points[i]))])
                ),
            ]
        )
        {
            Notes = Notes,
        };

    /// <summary>Writes a sentence that figures of these series are suppressed, if any are.</summary>
    public static IEnumerable<string> DescribeMarkedCells(IEnumerable<ChartSeries> series) =>
        series.Any(one => one.Points.Any(point => point.IsSuppressed))
            ? [$"{Capital(SuppressionText.NotShown)}: {MarkedCells}."]
            : [];

    private static string MarkedCells => $"the averages marked “{SeriesPoint.NotShown}”";

    private static ChartCell CellOf(SeriesPoint point) => new(point.Text, point.Value is not null);

    private static ChartAxis AxisOf(ItemResult result) =>
        new(result.Item.Short, result.Item.IsEnabler ? result.Item.Short : $"{result.Item.Id} {result.Item.Title}");

    private static List<ChartSeries> CreateSeries(
        RoundResults results,
        IReadOnlyList<ItemResult> items,
        ChartGroups groups
    ) =>
        groups switch
        {
            ChartGroups.Agencies => GroupSeries(items, item => item.Agencies),
            ChartGroups.Levels => GroupSeries(items, item => item.Levels),
            ChartGroups.People =>
            [
                .. results.People.Select(person => new ChartSeries(
                    person.Name,
                    null,
                    [.. items.Select(item => SeriesPoint.From(person.Answers[item.Item]))]
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
    /// Assigns each series its style. A series has the same style in every chart of a round, unless there are more
    /// series than styles.
    /// </summary>
    private static Dictionary<int, SeriesStyle> StylesOf(
        RoundResults results,
        List<ChartSeries> all,
        ChartGroups groups
    )
    {
        var ofRound = WithValue(CreateSeries(results, results.Items, groups));
        var from = ofRound.Count <= SeriesStyle.Groups.Count ? ofRound : WithValue(all);
        return from.Count > SeriesStyle.Groups.Count
            ? []
            : from.Zip(SeriesStyle.Groups).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static List<int> WithValue(List<ChartSeries> all) =>
        [.. all.Index().Where(one => one.Item.HasValue).Select(one => one.Index)];

    private static IEnumerable<string> NotesOn(
        List<ChartSeries> series,
        IEnumerable<ChartSeries> absent,
        ChartGroups groups
    )
    {
        var missing = absent.ToLookup(one => one.Points.Any(point => point.IsSuppressed), one => one.Name);
        var marked = series.Any(one => one.Points.Any(point => point.IsSuppressed));
        if (missing[true].Any() || marked)
        {
            var cells = marked ? [MarkedCells] : Array.Empty<string>();
            yield return $"{Capital(SuppressionText.NotShown)}: {Listed(missing[true].Concat(cells))}.";
        }

        if (missing[false].Any())
        {
            yield return $"{(groups == ChartGroups.People ? "Gave no score" : "Nobody scored")}: {Listed(missing[false])}.";
        }

        if (series.Any(one => one.Points.Any(point => point.End != AverageEnd.None)))
        {
            yield return OpenEnds;
        }

        if (series.Any(one => one.Style is null))
        {
            yield return $"The chart draws only the line for everyone, because more than {SeriesStyle.Groups.Count} other lines would be hard to distinguish.";
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Listed(IEnumerable<string> names) => string.Join("; ", names);
}
