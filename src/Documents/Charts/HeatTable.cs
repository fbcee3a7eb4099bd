using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Charts;

/// <summary>
/// Enablers by agency, each cell the darker the higher its average. It is a table and its own picture: the figure stands in the cell,
/// so that it reads without colour, and what may not be shown is said in words.
/// </summary>
public static class HeatTable
{
    /// <summary>The darkest shade; half points of a scale of five have one each.</summary>
    public const int Darkest = 8;

    /// <summary>The table: everyone, then the agencies as far as they may be shown.</summary>
    /// <param name="results">The results.</param>
    public static ChartTable Of(RoundResults results)
    {
        var data = AxisData.Of(results, [.. results.Enablers], ChartGroups.Agencies);
        var table = data.ToTable($"Averages of every enabler{(data.Series.Count > 1 ? " by agency" : "")}, out of {data.Levels}", "Enabler");
        return table with
        {
            Rows = [.. table.Rows.Select((row, axis) => row with { Cells = [.. row.Cells.Select((cell, series) => cell with { Shade = ShadeOf(data.Series[series].Points[axis].Value, data.Levels) })] })],
        };
    }

    private static int? ShadeOf(double? value, int levels) => value is { } points ? (int)Math.Round((points - 1) / (levels - 1) * Darkest) : null;
}
