using System.Diagnostics;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Runs several clients at once for a given time. Each starts its work again as soon as it has finished.
/// </summary>
internal static class ClosedLoop
{
    public static async Task<Measured> Run(
        ServerProcess application,
        IReadOnlyList<Func<Task>> everyone,
        TimeSpan duration
    )
    {
        var worked = application.Worked;
        var start = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(everyone.Select(one => Task.Run(() => Repeat(one, start, duration))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new(seconds, application.Worked - worked, Spread.Of(took.SelectMany(milliseconds => milliseconds)));
    }

    private static async Task<List<double>> Repeat(Func<Task> work, long start, TimeSpan duration)
    {
        var took = new List<double>();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return took;
    }
}
