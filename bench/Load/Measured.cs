using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The result of a measurement: the number of repetitions and the time that each took.</summary>
/// <param name="Seconds">The duration of the measurement, in seconds.</param>
/// <param name="Worked">The processor time of the application's threads during the measurement.</param>
/// <param name="Took">The distribution of the times that the repetitions took.</param>
internal sealed record Measured(double Seconds, TimeSpan Worked, Spread Took)
{
    public double PerSecond => Took.Count / Seconds;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PerSecond, 8:N0}/s   {Took}   processor {Worked.TotalMilliseconds / Took.Count:0.00} ms each"
        );
}
