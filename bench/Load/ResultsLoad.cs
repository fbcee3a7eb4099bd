using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures the time to open the results pages of rounds of several sizes: the first time, and later, when nothing has
/// changed.
/// </summary>
/// <remarks>It opens pages of small rounds first, so that no figure includes one-time compilation.</remarks>
internal static class ResultsLoad
{
    private const int AtOnce = 20;

    private static readonly int[] Usual = [100, 1_000, 10_000];

    public static async Task Run(Options options, Action<string> print)
    {
        var (warm, pages) = options.IsQuick ? Effort.Quick : new Effort(300, 300);
        await using var application = await RunningApplication.Start(options.Programs[0]);
        var site = await Site.SetUp(application);
        for (var time = 0; time < (options.IsQuick ? 0 : 3); time++)
        {
            var small = await Closed(site, 30);
            await Open(small.Round, warm);
        }

        foreach (
            var people in options.Sizes.Count > 0 ? options.Sizes
            : options.IsQuick ? [10]
            : Usual
        )
        {
            var (round, closing) = await Closed(site, people);
            var worked = application.Worked;
            var first = (await Open(round, 1))[0];
            var firstWorked = application.Worked - worked;
            worked = application.Worked;
            var again = Spread.Of(await Open(round, pages));
            var each = (application.Worked - worked).TotalMilliseconds / pages;
            var bytes = await round.Bytes();
            print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{people, 6:N0} people   closing {closing:0} ms   first time {first:0.0} ms (processor "
                        + $"{firstWorked.TotalMilliseconds:0})   unchanged {again}   processor {each:0.00} ms each   "
                        + $"{bytes / 1024}KB"
                )
            );
        }
    }

    /// <summary>
    /// Opens the results page repeatedly over one connection, and returns how long each request took, in milliseconds.
    /// </summary>
    private static async Task<List<double>> Open(OpenRound round, int pages)
    {
        using var connection = await round.Connect();
        var took = new List<double>();
        for (var page = 0; page < pages; page++)
        {
            var began = Stopwatch.GetTimestamp();
            await round.Results(connection);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return took;
    }

    private static async Task<(OpenRound Round, double Closing)> Closed(Site site, int people)
    {
        var round = await site.Open();
        var next = -1;
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (Interlocked.Increment(ref next) is var number && number < people)
                        {
                            using var submitter = await (await round.Join(number)).FillInGrid("");
                            await submitter.Submit();
                        }
                    })
                )
        );
        var began = Stopwatch.GetTimestamp();
        await round.Close();
        return (round, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
