using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>One measurement in which people open and save the grid at the same time, as often as they can.</summary>
/// <param name="Seconds">The duration, in seconds.</param>
/// <param name="Worked">The processor time of the server.</param>
/// <param name="ClientWorked">The processor time of the client, which shares the cores with the server.</param>
/// <param name="Gets">The times taken to open the page, including the time to connect.</param>
/// <param name="Posts">The times taken to save.</param>
internal sealed record FlowRun(double Seconds, TimeSpan Worked, TimeSpan ClientWorked, Spread Gets, Spread Posts)
{
    public double PerSecond => Posts.Count / Seconds;

    /// <summary>The processor time of the server for opening and saving the grid once, in milliseconds.</summary>
    public double Processor => Worked.TotalMilliseconds / Posts.Count;

    /// <summary>The processor time of the client for opening and saving the grid once, in milliseconds.</summary>
    public double ClientProcessor => ClientWorked.TotalMilliseconds / Posts.Count;

    /// <summary>
    /// Measures how fast people open and save the grid during a given period. Each person has a thread, because a
    /// waiting thread uses no processor time.
    /// </summary>
    public static FlowRun Measure(FlowTarget target, int atOnce, TimeSpan duration)
    {
        var took = Enumerable.Range(0, atOnce).Select(_ => new List<(double Get, double Post)>()).ToArray();
        var (worked, clientWorked) = (target.Server.Worked, Environment.CpuUsage.TotalTime);
        var start = Stopwatch.GetTimestamp();
        Exception? trouble = null;
        var threads = target
            .People.Take(atOnce)
            .Select(
                (person, number) =>
                {
                    var thread = new Thread(() => Repeat(person, took[number]), 256 * 1024);
                    thread.Start();
                    return thread;
                }
            )
            .ToList();
        threads.ForEach(thread => thread.Join());
        if (trouble is not null)
        {
            throw new InvalidDataException($"{target.Name} did not answer.", trouble);
        }

        return new(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            target.Server.Worked - worked,
            Environment.CpuUsage.TotalTime - clientWorked,
            Spread.Of(took.SelectMany(all => all.Select(one => one.Get))),
            Spread.Of(took.SelectMany(all => all.Select(one => one.Post)))
        );

        void Repeat(FlowClient person, List<(double, double)> into)
        {
            try
            {
                do
                {
                    into.Add(person.Score());
                } while (Stopwatch.GetElapsedTime(start) < duration && trouble is null);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or SystemException)
            {
                trouble = exception;
            }
        }
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PerSecond, 6:N0}/s   processor {Processor:0.00} ms each (client {ClientProcessor:0.00} ms)   "
                + $"GET p50 {Gets.Percentile(50):0.0} p99 {Gets.Percentile(99):0.0} ms   "
                + $"POST p50 {Posts.Percentile(50):0.0} p99 {Posts.Percentile(99):0.0} ms"
        );
}
