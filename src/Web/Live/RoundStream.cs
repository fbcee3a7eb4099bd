using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Http.Features;

namespace BeyondBoundaries.Web.Live;

/// <summary>
/// Server-sent events that say that something of a round has changed, and nothing else: the page then asks for what it shows.
/// Before each word it asks whether the reader may still hear it; it keeps no session alive, and ends with the session or the role.
/// </summary>
internal static class RoundStream
{
    private static readonly byte[] Changed = "event: changed\ndata:\n\n"u8.ToArray();
    private static readonly byte[] StillHere = ": still here\n\n"u8.ToArray();

    /// <summary>Changes that come together are told as one, at most so much later.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(20);

    /// <summary>A stream that is silent for longer is cut by what stands between.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Then the browser comes again by itself, and is asked again who it is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static IEndpointConventionBuilder MapRoundChanges(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Links.RoundChangesPattern, Answer).WithMetadata(new Asking.Unattended());

    private static async Task Answer(Guid id, HttpContext context, RoundQueries rounds, RoundChanges changes, StreamReaders readers, IHostApplicationLifetime server)
    {
        var round = new RoundId(id);
        if (await rounds.Find(context.User.Account(), round, context.RequestAborted) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var one = readers.Begin(context);
        if (one is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, server.ApplicationStopping);
        ending.CancelAfter(Longest);
        try
        {
            await Tell(context.Response.Body, () => readers.MayHear(context, round, ending.Token), changes.Watch(round, ending.Token).GetAsyncEnumerator(ending.Token), ending);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or IOException)
        {
            // The reader has gone, or the server goes.
        }
    }

    private static async Task Tell(Stream reader, Func<Task<bool>> mayHear, IAsyncEnumerator<bool> changes, CancellationTokenSource ending)
    {
        // It watches from here on, so what changes before the first event is in what the page then asks for.
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            await Write(reader, Changed, ending.Token);
            var silence = Task.Delay(Silence, ending.Token);
            while (true)
            {
                await Task.WhenAny(next, silence);
                ending.Token.ThrowIfCancellationRequested();
                if (!await mayHear())
                {
                    return;
                }

                if (silence.IsCompleted)
                {
                    await Write(reader, StillHere, ending.Token);
                    silence = Task.Delay(Silence, ending.Token);
                }

                if (next.IsCompleted)
                {
                    await Write(reader, Changed, ending.Token);
                    await Task.Delay(Together, ending.Token);
                    next = changes.MoveNextAsync().AsTask();
                }
            }
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAny(next);
            await changes.DisposeAsync();
        }
    }

    private static async Task Write(Stream reader, byte[] bytes, CancellationToken cancellation)
    {
        await reader.WriteAsync(bytes, cancellation);
        await reader.FlushAsync(cancellation);
    }
}
