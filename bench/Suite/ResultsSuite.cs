using System.Diagnostics;
using BeyondBoundaries.Bench.Load;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Measures row B of the suite's table: the time to open the results page of a closed round, the first time and later,
/// when nothing has changed. The unchanged page is compared with a bare endpoint that serves the same bytes. The
/// responses of the round are imported from files.
/// </summary>
internal static class ResultsSuite
{
    public static async Task<IReadOnlyList<SuiteRow>> Measure(Options options)
    {
        var (people, runs, pages) = options.IsQuick ? (20, 1, 3) : (10_000, 5, 100);
        await using var application = await RunningApplication.Start(options.Programs[0]);
        var site = await Site.SetUp(application);

        // The first results page of a process is not measured: it takes longer, because its code is compiled first.
        await OpenResults(await Closed(site, 30), options.IsQuick ? 1 : 100);
        var round = await Closed(site, people);
        var worked = application.Worked;
        var first = (await OpenResults(round, 1))[0];
        var firstWorked = (application.Worked - worked).TotalMilliseconds;
        var file = Path.Combine(application.DataFolder, "results.html");
        using (var connection = await round.Connect())
        {
            await File.WriteAllTextAsync(file, await round.Results(connection));
        }

        await using var bare = await PeerServer.StartBare(file);
        var visitor = new Visitor(bare.Address);
        var (ours, bares) = (new Runs(application), new Runs(bare));
        for (var run = options.IsQuick ? 0 : -1; run < runs; run++)
        {
            var isMeasured = run >= 0;
            await ours.Add(() => OpenResults(round, pages), isMeasured);
            await bares.Add(() => OpenBare(visitor, pages), isMeasured);
        }

        return
        [
            new($"B. results page of {people:N0} responses, first time, ms", Figure.Of([first], firstWorked)),
            new($"B. results page of {people:N0} responses, unchanged, ms", ours.Figure, bares.Figure),
        ];
    }

    private static async Task<OpenRound> Closed(Site site, int people)
    {
        var round = await site.Open();
        for (var first = 1; first <= people; first += ImportFile.MaxPeople)
        {
            await round.ReadIn(
                await round.SendFile(ImportFile.Write(first, Math.Min(ImportFile.MaxPeople, people - first + 1)))
            );
        }

        await round.Close();
        return round;
    }

    private static async Task<List<double>> OpenResults(OpenRound round, int pages)
    {
        using var connection = await round.Connect();
        return await Repeat(pages, () => round.Results(connection));
    }

    private static async Task<List<double>> OpenBare(Visitor visitor, int pages)
    {
        using var connection = await visitor.Connect();
        return await Repeat(pages, () => visitor.Open(connection, "/answer/1/all"));
    }

    private static async Task<List<double>> Repeat(int pages, Func<Task<string>> open)
    {
        var took = new List<double>();
        for (var page = 0; page < pages; page++)
        {
            var began = Stopwatch.GetTimestamp();
            await open();
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return took;
    }

    /// <summary>The median of each run, and the total processor time of the measured runs.</summary>
    private sealed class Runs(ServerProcess server)
    {
        private readonly List<double> medians = [];
        private double worked;
        private int pages;

        public Figure Figure => Figure.Of(medians, worked / pages);

        public async Task Add(Func<Task<List<double>>> run, bool isMeasured)
        {
            var before = server.Worked;
            var took = await run();
            if (isMeasured)
            {
                medians.Add(took.Order().ElementAt(took.Count / 2));
                worked += (server.Worked - before).TotalMilliseconds;
                pages += took.Count;
            }
        }
    }
}
