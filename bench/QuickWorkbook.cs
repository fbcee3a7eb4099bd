using System.Diagnostics;
using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Xlsx;
using BeyondBoundaries.Documents.Xlsx.Reading;

namespace BeyondBoundaries.Bench;

/// <summary>The median time of writing a workbook of results, from results in memory to the whole file, and of reading one back.</summary>
internal static class QuickWorkbook
{
    private const int Warm = 200;
    private const int Runs = 31;

    public static void Run()
    {
        foreach (var responses in new[] { 10_000, 10 })
        {
            foreach (var mode in new[] { ConfidentialityMode.Confidential, ConfidentialityMode.Open })
            {
                Time(responses, mode);
            }
        }
    }

    private static void Time(int responses, ConfidentialityMode mode)
    {
        var set = RoundData.Round(responses);
        var results = RoundResults.Of(set, new(mode));
        using var file = new MemoryStream();
        var few = responses > 1_000 && mode == ConfidentialityMode.Open;
        var write = Times(few, () =>
        {
            file.SetLength(0);
            ResultsWorkbook.Write(results, set, file);
        });
        Say($"write {responses:N0} responses, {mode}", write, file.Length);
        if (mode == ConfidentialityMode.Open)
        {
            Say($"read {responses:N0} responses", Times(few, () =>
            {
                file.Position = 0;
                if (!WorkbookReader.Read(file, set.Framework).Is(out _))
                {
                    throw new InvalidOperationException("What was written is not read.");
                }
            }), file.Length);
        }
    }

    private static (double Median, double Best, double Processor) Times(bool few, Action work)
    {
        var (warm, runs) = few ? (4, 7) : (Warm, Runs);
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

        return (took.Order().ElementAt(runs / 2), took.Min(), (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs);
    }

    private static void Say(string what, (double Median, double Best, double Processor) milliseconds, long bytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds.Median:0.0} ms (best {milliseconds.Best:0.0} ms, processor {milliseconds.Processor:0.0} ms), {bytes / 1024.0:0} kB"));
}
