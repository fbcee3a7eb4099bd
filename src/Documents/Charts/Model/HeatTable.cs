using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// Builds the table of enablers by agency, each cell darker the higher its average. It is a table and a chart at once:
/// each cell holds its figure, so it can be read without colour. Text marks suppressed figures.
/// </summary>
public static class HeatTable
{
    /// <summary>The darkest shade; on a scale of five, each half point has its own shade.</summary>
    public const int Darkest = 8;

    /// <summary>Builds the table: everyone, then the disclosed agencies.</summary>
    /// <param name="results">The results.</param>
    /// <param name="withBand">Whether the quartiles of everyone follow the averages, where they are disclosed.</param>
    public static ChartTable Create(RoundResults results, bool withBand = false)
    {
        var data = AxisData.Create(results, [.. results.Enablers], ChartGroups.Agencies, withBand);
        var table = data.ToTable(
            $"Averages of every enabler{(data.HasGroups ? " by agency" : "")}, out of {data.Levels}",
            "Enabler"
        );
        return table with
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
                                                : ShadeOf(data.Columns[series].Points[axis].Value, data.Levels),
                                        }
                                ),
                            ],
                        }
                ),
            ],
        };
    }

    private static int? ShadeOf(double? value, int levels) =>
        value is { } points ? (int)Math.Round((points - 1) / (levels - 1) * Darkest) : null;
}
