using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// Writes the sentences below a chart's table. They say which figures and lines are not shown, and explain averages
/// such as “4.5 or more”.
/// </summary>
internal static class AxisNotes
{
    private const string OpenEnds =
        "If an average is shown with “or more” or “or less”, the rounded average could be anywhere between the "
        + "value shown and the nearer end of the scale. The chart marks it with an arrow.";

    private static string MarkedCells => $"the averages marked “{SeriesPoint.NotShown}”";

    /// <summary>Writes a sentence about suppressed figures in these series, if there are any.</summary>
    public static IEnumerable<string> DescribeMarkedCells(IEnumerable<ChartSeries> series) =>
        HasMarkedCells(series) ? [$"{Capital(SuppressionText.NotShown)}: {MarkedCells}."] : [];

    /// <summary>Writes all the sentences that a table needs.</summary>
    /// <param name="results">The results.</param>
    /// <param name="series">The series for everyone and for the groups or people that have a value.</param>
    /// <param name="absent">The series for the groups or people that have no value on any axis.</param>
    /// <param name="groups">The kind of group.</param>
    public static IEnumerable<string> Describe(
        RoundResults results,
        IReadOnlyList<ChartSeries> series,
        IEnumerable<ChartSeries> absent,
        ChartGroups groups
    )
    {
        var missing = absent.ToLookup(one => one.Points.Any(point => point.IsSuppressed), one => one.Name);
        string[] suppressed =
        [
            .. DescribeSuppressed(results, [.. missing[true]], groups),
            .. HasMarkedCells(series) ? [MarkedCells] : Array.Empty<string>(),
        ];
        if (suppressed.Length > 0)
        {
            yield return $"{Capital(SuppressionText.NotShown)}: {Join(suppressed)}.";
        }

        var silent = missing[false].Where(name => groups != ChartGroups.Agencies || TookPart(results, name)).ToList();
        if (silent.Count > 0)
        {
            yield return $"{(groups == ChartGroups.People ? "Gave no score" : "No scores from")}: {Join(silent)}.";
        }

        if (series.Any(one => one.Points.Any(point => point.End != AverageEnd.None)))
        {
            yield return OpenEnds;
        }

        if (series.Any(one => one.Style is null))
        {
            yield return $"The chart shows only the line for everyone, because more than {SeriesStyle.Groups.Count} "
                + "other lines would be hard to tell apart.";
        }
    }

    /// <summary>
    /// Lists the suppressed groups. If some agencies had no participants, no agency is named, so that the list does not
    /// disclose which agencies those were.
    /// </summary>
    private static IEnumerable<string> DescribeSuppressed(
        RoundResults results,
        IReadOnlyList<string> names,
        ChartGroups groups
    ) =>
        names.Count == 0 ? []
        : groups == ChartGroups.Agencies && results.AgenciesHeard < results.Agencies.Count
            ? ["the averages for agencies where few people scored"]
        : names;

    /// <summary>
    /// Returns whether an agency's average is shown for at least one item. In open mode, this means that someone from
    /// the agency scored an item.
    /// </summary>
    private static bool TookPart(RoundResults results, string agency) =>
        results.Items.Any(item => item.Agencies.Any(group => group.Name == agency && group.Average is not null));

    private static bool HasMarkedCells(IEnumerable<ChartSeries> series) =>
        series.Any(one => one.Points.Any(point => point.IsSuppressed));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Join(IEnumerable<string> names) => string.Join("; ", names);
}
