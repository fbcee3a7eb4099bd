using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Bench;

/// <summary>The time that an action took, in milliseconds.</summary>
/// <param name="Median">The median of the runs.</param>
/// <param name="Best">The fastest run.</param>
/// <param name="Processor">
/// The mean processor time of a run across all threads. It is reliable even if the machine is busy with other work.
/// </param>
internal readonly record struct Timed(double Median, double Best, double Processor)
{
    /// <summary>The usual numbers of runs. The runtime finishes optimising the code during the warm-up runs.</summary>
    public static Effort Usual { get; } = new(200, 31);

    public static Timed Of(Action work, Effort effort)
    {
        var (warm, runs) = effort;
        var took = new List<double>();
        var before = TimeSpan.Zero;
        for (var run = -warm; run < runs; run++)
        {
            before = run == 0 ? Environment.CpuUsage.TotalTime : before;
            var start = Stopwatch.GetTimestamp();
            work();
            if (run >= 0)
            {
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return new(
            took.Order().ElementAt(runs / 2),
            took.Min(),
            (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs
        );
    }

    /// <summary>Measures two actions in turn, so that other load on the machine affects both equally.</summary>
    /// <returns>The time that each run took, in milliseconds.</returns>
    public static (List<double> First, List<double> Second) InTurn(Action first, Action second, Effort effort)
    {
        var (warm, runs) = effort;
        var took = (First: new List<double>(), Second: new List<double>());
        for (var run = -warm; run < runs; run++)
        {
            var (firstTook, secondTook) = (Once(first), Once(second));
            if (run >= 0)
            {
                took.First.Add(firstTook);
                took.Second.Add(secondTook);
            }
        }

        return took;
    }

    private static double Once(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public string Line(string what, long bytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Median:0.0} ms (best {Best:0.0} ms, processor {Processor:0.0} ms), {bytes / 1024.0:0}KB"
        );
}
