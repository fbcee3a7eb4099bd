using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>How often something was done, and how long it took each time.</summary>
/// <param name="Seconds">How long it was done for.</param>
/// <param name="Worked">How long the application's threads ran meanwhile, all together.</param>
/// <param name="Took">What each took.</param>
internal sealed record Measured(double Seconds, TimeSpan Worked, Spread Took)
{
    public double PerSecond => Took.Count / Seconds;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PerSecond, 8:N0}/s   {Took}   processor {Worked.TotalMilliseconds / Took.Count:0.00} ms each"
        );
}
