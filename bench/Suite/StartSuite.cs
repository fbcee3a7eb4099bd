using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Bench.Load;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Measures row G of the suite's table: the time from the start of the process to the first page, and the size of a
/// participant's first scoring page, by itself and with all its assets.
/// </summary>
internal static partial class StartSuite
{
    public static async Task<IReadOnlyList<SuiteRow>> Measure(Options options)
    {
        var starts = options.IsQuick ? 1 : 5;
        await using var application = await RunningApplication.Start(options.Programs[0]);
        var page = Path.Combine(application.DataFolder, "page.html");
        await File.WriteAllTextAsync(page, "bare");
        await using var bare = await PeerServer.StartBare(page);
        var (ours, bares) = (new List<double>(), new List<double>());
        for (var start = 0; start < starts; start++)
        {
            ours.Add(await Restart(application, "/"));
            bares.Add(await Restart(bare, "/answer/1/all"));
        }

        var (html, all) = await Weigh(application);
        return
        [
            new("G. start to first page, ms", Figure.Of(ours), Figure.Of(bares)),
            new("G. first scoring page, compressed, KB", Figure.Of([html / 1e3])),
            new("G. first scoring page with all assets, compressed, KB", Figure.Of([all / 1e3])),
        ];
    }

    private static async Task<double> Restart(ServerProcess server, string path)
    {
        var began = await server.Restart();
        var visitor = new Visitor(server.Address);
        using var connection = await visitor.Connect();
        await visitor.Open(connection, path);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>
    /// Measures the compressed size of one enabler's page, in bytes: by itself, and with all the styles, scripts and
    /// pictures that it links to. The page is compressed as a proxy would compress it; the other files are compressed
    /// as the application serves them.
    /// </summary>
    private static async Task<(long Html, long All)> Weigh(RunningApplication application)
    {
        var round = await (await Site.SetUp(application)).Open();
        var page = await (await round.Join(0)).FirstScoringPage();
        using var compressed = new MemoryStream();
        await using (var packing = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await packing.WriteAsync(Encoding.UTF8.GetBytes(page));
        }

        using var client = new HttpClient { BaseAddress = new($"http://{application.Address}") };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var all = compressed.Length;
        foreach (var asset in Asset().Matches(page).Select(match => match.Groups["path"].Value).Distinct())
        {
            all += (await client.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Length;
        }

        return (compressed.Length, all);
    }

    [GeneratedRegex("(href|src)=\"(?<path>/assets/[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Asset();
}
