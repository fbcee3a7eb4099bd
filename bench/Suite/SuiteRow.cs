using System.Globalization;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>A row of the suite's table.</summary>
/// <param name="Work">The row's letter, and the name and unit of the measurement.</param>
/// <param name="Ours">The figure for the application.</param>
/// <param name="Bare">The figure for the bare endpoint or program in the same run; null if there is none.</param>
/// <param name="Express">The figure for the Express server in the same run; null if it was not measured.</param>
internal sealed record SuiteRow(string Work, Figure Ours, Figure? Bare = null, Figure? Express = null)
{
    /// <summary>Formats the rows as one Markdown table.</summary>
    public static string Format(IEnumerable<SuiteRow> rows) =>
        string.Join(
            '\n',
            rows.Select(row => row.Line())
                .Prepend("| --- | --- | --- | --- | --- | --- | --- |")
                .Prepend(
                    "| work | ours | bare | ours ÷ bare | Express | ours ÷ Express | processor of ours, bare, Express |"
                )
        );

    private string Line()
    {
        var processors = new[] { Ours, Bare, Express }
            .Where(one => one?.Processor is not null)
            .Select(one => Processor(one!));
        return $"| {Work} | {Ours} | {Bare} | {Ratio(Bare)} | {Express} | {Ratio(Express)} | "
            + $"{string.Join(", ", processors)} |";
    }

    private string Ratio(Figure? other) =>
        other is not { Median: > 0 } ? "" : (Ours.Median / other.Median).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Processor(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Processor:0.00} ms");
}
