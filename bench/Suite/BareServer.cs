using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// A server that shows the best that the machine can do: a bare endpoint, in its own process. It serves one fixed page,
/// and saves twelve scores and three notes in grouped commits, without sessions or checks.
/// </summary>
internal static class BareServer
{
    /// <summary>The word on the command line that starts the server.</summary>
    public const string Command = "bare";

    private static readonly byte[] Changed = "event: changed\ndata:\n\n"u8.ToArray();

    public static async Task<int> Run(string pageFile)
    {
        var page = await File.ReadAllBytesAsync(pageFile);
        var folder = Environment.GetEnvironmentVariable("BENCH_DATA_FOLDER")!;
        await using var writer = new BareWriter(Path.Combine(folder, "bare.db"));
        var watchers = new ConcurrentDictionary<Channel<bool>, bool>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet(
            "/answer/{person:int}/all",
            async (HttpContext context) =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.ContentLength = page.Length;
                await context.Response.Body.WriteAsync(page);
            }
        );
        app.MapPost(
            "/answer/{person:int}/all",
            async (int person, HttpContext context) =>
            {
                var form = await context.Request.ReadFormAsync();
                await writer.Save(
                    person,
                    [.. form.Where(field => field.Key.StartsWith("score:", StringComparison.Ordinal)).Select(Score)],
                    [
                        .. form.Where(field => field.Key.StartsWith("working:", StringComparison.Ordinal))
                            .Select(field => (field.Key, field.Value.ToString()))
                            .Where(note => note.Item2.Length > 0),
                    ]
                );
                foreach (var (watcher, _) in watchers)
                {
                    watcher.Writer.TryWrite(true);
                }

                context.Response.Redirect($"/answer/{person}/all");
            }
        );
        app.MapGet("/changes", context => Follow(context, watchers));
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.Single()}/");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static byte Score(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field) =>
        byte.TryParse(field.Value.ToString(), out var score) ? score : (byte)0;

    private static async Task Follow(HttpContext context, ConcurrentDictionary<Channel<bool>, bool> watchers)
    {
        var channel = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        context.Response.ContentType = "text/event-stream";
        watchers[channel] = true;
        channel.Writer.TryWrite(true);
        try
        {
            await foreach (var _ in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync(Changed, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has disconnected.
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }
}
