using System.Diagnostics;
using BeyondBoundaries.Bench.Load;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Measures row D of the suite's table: everyone submits at the same moment while streams are open. The row gives the
/// time until the last person has a response, and the time from then until the last stream is notified.
/// </summary>
internal static class BurstSuite
{
    /// <summary>A wait that is long enough for every stream to be notified.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    public static async Task<IReadOnlyList<SuiteRow>> Measure(Options options)
    {
        var (bursts, people, streams) = options.IsQuick ? (1, 3, 5) : (5, 50, 100);
        await using var application = await RunningApplication.Start(options.Programs[0]);
        var site = await Site.SetUp(application);
        var page = Path.Combine(application.DataFolder, "page.html");
        var person = await (await (await site.Open()).Join(0)).AsFlowClient();
        await File.WriteAllTextAsync(page, person.Page());
        await using var bare = await PeerServer.StartBare(page);
        var ours = new List<(double Answered, double Told)>();
        var bares = new List<(double Answered, double Told)>();
        for (var burst = options.IsQuick ? 0 : -2; burst < bursts; burst++)
        {
            var (measured, measuredBare) = (
                await OurBurst(site, people, streams),
                await BareBurst(bare, people, streams)
            );
            if (burst >= 0)
            {
                ours.Add(measured);
                bares.Add(measuredBare);
            }
        }

        return
        [
            new(
                $"D. {people} submit at once, {streams} watch: time until the last response, ms",
                Figure.Of(ours.Select(one => one.Answered)),
                Figure.Of(bares.Select(one => one.Answered))
            ),
            new(
                "D. the same: time from the last response until the last stream is notified, ms",
                Figure.Of(ours.Select(one => one.Told)),
                Figure.Of(bares.Select(one => one.Told))
            ),
        ];
    }

    private static async Task<(double Answered, double Told)> OurBurst(Site site, int people, int streams)
    {
        await using var round = await LiveRound.Open(site, new(1, 0, people, streams, 0));
        var wave = await round.Submit(people);
        return Times(wave.Submissions, round.Watching.Max(wave.LastEvent));
    }

    private static async Task<(double Answered, double Told)> BareBurst(PeerServer bare, int people, int streams)
    {
        var watching = new List<EventStream>();
        var visitors = Enumerable.Range(0, people).Select(_ => new Visitor(bare.Address)).ToList();
        var connections = new List<HttpConnection>();
        try
        {
            while (watching.Count < streams)
            {
                watching.Add(await EventStream.Open(new(bare.Address), "/changes", () => { }));
            }

            foreach (var visitor in visitors)
            {
                connections.Add(await visitor.Connect());
            }

            await Task.Delay(Silence);
            var submissions = await Task.WhenAll(
                visitors.Select((visitor, number) => Task.Run(() => Submit(visitor, connections[number], number)))
            );
            await Task.Delay(Silence);
            return Times(submissions, watching.Max(stream => stream.Last));
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
            foreach (var stream in watching)
            {
                await stream.DisposeAsync();
            }
        }
    }

    private static async Task<SubmissionTimes> Submit(Visitor visitor, HttpConnection connection, int number)
    {
        var sent = Stopwatch.GetTimestamp();
        await visitor.Send(connection, $"/answer/{number}/all", Grid.Of(number));
        return new("", sent, Stopwatch.GetTimestamp());
    }

    private static (double Answered, double Told) Times(IReadOnlyList<SubmissionTimes> submissions, long lastTold)
    {
        var answered = submissions.Max(submission => submission.Answered);
        return (
            Stopwatch.GetElapsedTime(submissions.Min(submission => submission.Sent), answered).TotalMilliseconds,
            Stopwatch.GetElapsedTime(answered, lastTold).TotalMilliseconds
        );
    }
}
