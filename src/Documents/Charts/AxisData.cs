using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Charts;

/// <summary>The series over some axes: what both the picture and its table are made from, so that they cannot differ.</summary>
/// <param name="Axes">The axes, in order.</param>
/// <param name="Series">Everyone, then the groups that have a value on some axis.</param>
/// <param name="Levels">How many levels the scale has.</param>
/// <param name="Notes">What is not shown, and how averages are rounded.</param>
internal sealed record AxisData(IReadOnlyList<Axis> Axes, IReadOnlyList<Series> Series, int Levels, IReadOnlyList<string> Notes)
{
    public const string Everyone = "Everyone (average)";

    /// <summary>The series that the picture draws.</summary>
    public IEnumerable<Series> Drawn => Series.Where(series => series.Style is not null);

    public static AxisData Of(RoundResults results, IReadOnlyList<ItemResult> items, ChartGroups groups)
    {
        var everyone = new Series(Everyone, SeriesStyle.Everyone, [.. items.Select(item => SeriesPoint.Of(item.Figures))]);
        var all = GroupSeries(items, groups);
        var shown = all.Where(series => series.Points.Any(point => point.Value is not null)).ToList();
        var styles = StylesOf(results, shown, groups);
        var series = shown.Select(one => one with { Style = styles.GetValueOrDefault(one.Name) }).Prepend(everyone).ToList();
        return new([.. items.Select(AxisOf)], series, results.Framework.Levels, [.. NotesOn(series, all.Except(shown))]);
    }

    public ChartTable ToTable(string caption, string corner) => new(
        caption,
        corner,
        [.. Series.Select(series => new ChartColumn(series.Name, series.Style is not null))],
        [.. Axes.Select((axis, i) => new ChartRow(axis.Heading, [.. Series.Select(series => CellOf(series.Points[i]))]))])
    {
        Notes = Notes,
    };

    private static ChartCell CellOf(SeriesPoint point) => new(point.Text, point.Value is not null);

    private static Axis AxisOf(ItemResult result) =>
        new(result.Item.Short, result.Item.IsEnabler ? result.Item.Short : $"{result.Item.Id} {result.Item.Title}");

    private static IReadOnlyList<GroupResult> GroupsOf(ItemResult item, ChartGroups groups) => groups switch
    {
        ChartGroups.Agencies => item.Agencies,
        ChartGroups.Levels => item.Levels,
        _ => [],
    };

    private static List<Series> GroupSeries(IReadOnlyList<ItemResult> items, ChartGroups groups)
    {
        var names = items.Count == 0 ? [] : GroupsOf(items[0], groups).Select(group => group.Name);
        return [.. names.Select((name, i) => new Series(name, null, [.. items.Select(item => SeriesPoint.Of(GroupsOf(item, groups)[i]))]))];
    }

    /// <summary>A group keeps its style in every picture of a round while the round has no more groups than styles.</summary>
    private static Dictionary<string, SeriesStyle> StylesOf(RoundResults results, List<Series> shown, ChartGroups groups)
    {
        var ofRound = GroupSeries(results.Items, groups).Where(series => series.Points.Any(point => point.Value is not null)).ToList();
        var from = ofRound.Count <= SeriesStyle.Groups.Count ? ofRound : shown;
        return from.Count > SeriesStyle.Groups.Count ? [] : from.Zip(SeriesStyle.Groups).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    private static IEnumerable<string> NotesOn(List<Series> series, IEnumerable<Series> absent)
    {
        var missing = absent.ToLookup(one => one.Points.Any(point => point.IsWithheld), one => one.Name);
        var marked = series.Any(one => one.Points.Any(point => point.IsWithheld));
        if (missing[true].Any() || marked)
        {
            var cells = marked ? [$"the averages marked “{SeriesPoint.NotShown}”"] : Array.Empty<string>();
            yield return $"{Capital(Withheld.Words)}: {Listed(missing[true].Concat(cells))}.";
        }

        if (missing[false].Any())
        {
            yield return $"Nobody scored: {Listed(missing[false])}.";
        }

        if (series.Any(one => one.Style is null))
        {
            yield return $"The picture draws everyone alone, since more than {SeriesStyle.Groups.Count} lines beside it could not be told apart.";
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Listed(IEnumerable<string> names) => string.Join("; ", names);
}
