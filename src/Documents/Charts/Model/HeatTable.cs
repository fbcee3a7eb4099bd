using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// Builds the table of enablers by agency. The table is also a chart: the higher the average, the darker the cell. Each
/// cell contains its figure, so the table can be read without colour. Suppressed figures are marked with text.
/// </summary>
public static class HeatTable
{
    /// <summary>The darkest shade; on a scale from 1 to 5, each half point has its own shade.</summary>
    public const int Darkest = 8;

    /// <summary>
    /// Builds the table: a column for everyone, and then one for each agency that has a disclosed average.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="withBand">
    /// Whether to add the quartiles of everyone's scores after everyone's averages, if the quartiles are disclosed.
    /// </param>
    /// <param name="trend">
    /// The changes since the previous round, whose averages are shown next to this round's; null when there is no
    /// previous round.
    /// </param>
    public static ChartTable Create(RoundResults results, bool withBand = false, RoundTrend? trend = null)
    {
        var data = AxisData.Create(results, [.. results.Enablers], ChartGroups.Agencies, withBand);
        var table = data.ToTable(
            $"Averages for every enabler{(data.HasGroups ? " by agency" : "")}{data.OutOf}",
            "Enabler"
        );
        var shaded = table with
        {
            Rows =
            [
                .. table.Rows.Select(
                    (row, axis) =>
                        row with
                        {
                            Cells =
                            [
                                .. row.Cells.Select(
                                    (cell, series) =>
                                        cell with
                                        {
                                            Shade = data.Band.Contains(data.Columns[series])
                                                ? null
                                                : ShadeOf(data.Columns[series].Points[axis].Value, data.Scale),
                                        }
                                ),
                            ],
                        }
                ),
            ],
        };
        return trend is null ? shaded : WithLastTime(shaded, results, trend);
    }

    /// <summary>
    /// Returns a cell with an item's average in the previous round, or with the reason why there is none.
    /// </summary>
    internal static ChartCell LastTime(ItemResult item, RoundTrend? trend) =>
        trend?.Find(item.Item.Id) is not { } change ? new("not asked", IsFigure: false)
        : change is { Change: null, Before.Tally: not null, After.Tally: not null }
            ? new("different scale", IsFigure: false)
        : ToCell(SeriesPoint.From(change.Before));

    private static ChartCell ToCell(SeriesPoint point) => new(point.Text, point.Value is not null);

    private static ChartTable WithLastTime(ChartTable table, RoundResults results, RoundTrend trend)
    {
        var enablers = results.Enablers.ToList();
        var name = ShortNames.From([trend.Before])[trend.Before];
        return table with
        {
            Columns = [table.Columns[0], new($"Last time ({name})", Drawn: false), .. table.Columns.Skip(1)],
            Rows =
            [
                .. table.Rows.Select(
                    (row, i) => row with { Cells = [row.Cells[0], LastTime(enablers[i], trend), .. row.Cells.Skip(1)] }
                ),
            ],
        };
    }

    private static int? ShadeOf(double? value, Scale scale) =>
        value is { } points ? (int)Math.Round((points - scale.First) / (scale.Last - scale.First) * Darkest) : null;
}
