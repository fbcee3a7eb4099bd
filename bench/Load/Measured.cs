using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>How often something was done, and how long it took each time, sorted.</summary>
/// <param name="Seconds">How long it was done for.</param>
/// <param name="Worked">How long the application's threads ran meanwhile, all together.</param>
/// <param name="Milliseconds">What each took.</param>
internal sealed record Measured(double Seconds, TimeSpan Worked, double[] Milliseconds)
{
    public double PerSecond => Milliseconds.Length / Seconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{PerSecond,8:N0}/s   p50 {Percentile(50),7:0.00} ms   p95 {Percentile(95),7:0.00} ms   p99 {Percentile(99),7:0.00} ms   processor {Worked.TotalMilliseconds / Milliseconds.Length:0.00} ms each");

    private double Percentile(int percent) => Milliseconds[Math.Min(Milliseconds.Length - 1, Milliseconds.Length * percent / 100)];
}
