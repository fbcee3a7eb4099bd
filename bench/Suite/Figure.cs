using System.Globalization;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>The median of several measurements, and their range.</summary>
/// <param name="Median">The median.</param>
/// <param name="Low">The lowest measurement.</param>
/// <param name="High">The highest measurement.</param>
/// <param name="Processor">
/// The processor time of the server for one operation, in milliseconds; null if it is not measured.
/// </param>
internal sealed record Figure(double Median, double Low, double High, double? Processor)
{
    public static Figure Of(IEnumerable<double> values, double? processor = null)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1], processor);
    }

    public override string ToString() =>
        Low == High ? Format(Median) : $"{Format(Median)} ({Format(Low)} to {Format(High)})";

    private static string Format(double value) =>
        value.ToString(
            value >= 100 ? "N0"
                : value >= 10 ? "0.0"
                : "0.00",
            CultureInfo.InvariantCulture
        );
}
