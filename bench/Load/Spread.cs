using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The distribution of the times that an action took, in milliseconds.</summary>
internal sealed class Spread
{
    private readonly double[] sorted;

    private Spread(double[] sorted) => this.sorted = sorted;

    public int Count => sorted.Length;

    public static Spread Of(IEnumerable<double> milliseconds) => new([.. milliseconds.Order()]);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {Percentile(50), 7:0.00} ms   p95 {Percentile(95), 7:0.00} ms   p99 {Percentile(99), 7:0.00} "
                + $"ms   max {sorted[^1], 7:0.00} ms"
        );

    /// <summary>Returns the time, in milliseconds, that this percentage of the actions did not exceed.</summary>
    public double Percentile(int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
}
