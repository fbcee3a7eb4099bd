using System.Diagnostics;
using System.Globalization;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// Measures how long it takes to open and save the whole grid, and the peak memory use of the application, while
/// another client makes expensive requests. The kinds of request are measured in turn, each on a newly started
/// application.
/// </summary>
internal static class BusyLoad
{
    /// <summary>How many sign-ins with a wrong password are in progress at once.</summary>
    private const int TriesAtOnce = 150;

    private const int Tries = 300;

    /// <summary>
    /// The maximum number of files that one person sends. It is low enough not to reach the rate limit on files.
    /// </summary>
    private const int MostFiles = 10;

    public static async Task Run(IReadOnlyList<string> programs, bool isQuick, Action<string> print)
    {
        var (people, runs, seconds) = isQuick ? (5, 1, 1.0) : (50, 3, 8.0);
        var kinds = new (string Name, Func<Site, CancellationToken, Task<string>> Work)[]
        {
            ("nothing else", async (_, ended) => await Wait(ended)),
            ("files of 20,000 wrong lines", (site, ended) => TooLarge(site, ended)),
            ("previews of 2,000 wrong lines", (site, ended) => Previews(site, isQuick ? 200 : 2_000, ended)),
            ("imports of 2,000 people", (site, ended) => Imports(site, isQuick ? 20 : 2_000, ended)),
            ("failed sign-ins, 150 at once", (site, ended) => WrongSignIns(site, isQuick ? 10 : Tries, ended)),
        };
        for (var run = 0; run < runs; run++)
        {
            foreach (var (name, work) in kinds)
            {
                foreach (var program in programs)
                {
                    var (saves, memory, did) = await Measure(program, people, TimeSpan.FromSeconds(seconds), work);
                    var which = programs.Count > 1 ? $"   {program}" : "";
                    print($"{people} save, {name, -30} {saves.Took}   {memory}   {did}{which}");
                }
            }
        }
    }

    private static async Task<(Measured Saves, string Memory, string Did)> Measure(
        string program,
        int people,
        TimeSpan duration,
        Func<Site, CancellationToken, Task<string>> work
    )
    {
        await using var application = await RunningApplication.Start(program);
        var site = await Site.SetUp(application);
        var round = await site.Open();
        var savers = await Task.WhenAll(Enumerable.Range(0, people).Select(number => round.Join(number)));
        await Save(TimeSpan.FromSeconds(Math.Min(3, duration.TotalSeconds)));
        var before = application.Memory;
        using var ended = new CancellationTokenSource();
        var most = Watch(application, ended.Token);
        var beside = Task.Run(() => work(site, ended.Token));
        var saves = await Save(duration);
        await ended.CancelAsync();
        var did = await beside;
        var peak = await most;
        var memory = string.Create(
            CultureInfo.InvariantCulture,
            $"{before / 1048576}MB before, {peak / 1048576}MB at most"
        );
        return (saves, memory, did);

        Task<Measured> Save(TimeSpan during) =>
            ClosedLoop.Run(application, [.. savers.Select(person => (Func<Task>)person.Score)], during);
    }

    private static async Task<string> Wait(CancellationToken ended)
    {
        await Task.Delay(Timeout.Infinite, ended).ContinueWith(_ => { }, TaskScheduler.Default);
        return "";
    }

    private static async Task<long> Watch(RunningApplication application, CancellationToken ended)
    {
        var most = 0L;
        while (!ended.IsCancellationRequested)
        {
            most = Math.Max(most, application.Memory);
            await Task.Delay(20, CancellationToken.None);
        }

        return most;
    }

    /// <summary>
    /// Repeatedly sends a file that the application refuses while reading it, because it has too many participants.
    /// </summary>
    private static async Task<string> TooLarge(Site site, CancellationToken ended)
    {
        var round = await site.Open();
        return await Again(() => round.SendRefusedFile(WrongLines(20_000)), ended);
    }

    /// <summary>Repeatedly sends a file in which every line has an unknown agency, and opens its preview.</summary>
    private static async Task<string> Previews(Site site, int lines, CancellationToken ended)
    {
        var round = await site.Open();
        return await Again(() => round.SendFile(WrongLines(lines)), ended);
    }

    private static string WrongLines(int lines) =>
        "participant,agency,1.1\n" + string.Concat(Enumerable.Range(1, lines).Select(line => $"{line},y,3\n"));

    private static Task<string> Imports(Site site, int people, CancellationToken ended)
    {
        var file = ImportFile.Write(1, people);
        return Again(
            async () =>
            {
                var round = await site.Open();
                await round.ReadIn(await round.SendFile(file));
            },
            ended
        );
    }

    private static async Task<string> WrongSignIns(Site site, int tries, CancellationToken ended)
    {
        var (began, next) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, TriesAtOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (Interlocked.Increment(ref next) <= tries && !ended.IsCancellationRequested)
                        {
                            await site.SignInWrongly($"nobody-{Guid.NewGuid():N}@example.org");
                        }
                    })
                )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Min(next, tries)} in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms"
        );
    }

    private static async Task<string> Again(Func<Task> work, CancellationToken ended)
    {
        var took = new List<double>();
        while (took.Count == 0 || (took.Count < MostFiles && !ended.IsCancellationRequested))
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{took.Count} of {took.Order().ElementAt(took.Count / 2):0} ms (median)"
        );
    }
}
