using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Writing;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Http.Features;

namespace BeyondBoundaries.Web.Features.LiveUpdates;

/// <summary>
/// Server-sent events that say that something of a round has changed, and nothing else: the page then asks for what it
/// shows.
/// Before each word it asks whether the reader may still hear it; it keeps no session alive, and ends with the session
/// or the role.
/// </summary>
internal static class RoundChangeStream
{
    private static readonly byte[] ChangedEvent = "event: changed\ndata:\n\n"u8.ToArray();
    private static readonly byte[] HeartbeatEvent = ": still here\n\n"u8.ToArray();

    /// <summary>Changes that come together are told as one, at most so much later.</summary>
    private static readonly TimeSpan BatchInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>A stream that is silent for longer is cut by what stands between.</summary>
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(20);

    /// <summary>Then the browser comes again by itself, and is asked again who it is.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(30);

    public static IEndpointConventionBuilder MapRoundChanges(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Links.RoundChangesPattern, HandleRequest).WithMetadata(new RequestSource.Unattended());

    private static async Task HandleRequest(
        Guid id,
        HttpContext context,
        RoundQueries rounds,
        RoundChangeFeed changes,
        StreamAccess readers,
        IHostApplicationLifetime server
    )
    {
        var round = new RoundId(id);
        if (await rounds.Find(context.User.GetAccountId(), round, context.RequestAborted) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var one = readers.TryBegin(context);
        if (one is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            server.ApplicationStopping
        );
        ending.CancelAfter(MaxDuration);
        try
        {
            await SendChanges(
                context.Response.Body,
                () => readers.MayRead(context, round, ending.Token),
                changes.Watch(round, ending.Token).GetAsyncEnumerator(ending.Token),
                ending
            );
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or IOException)
        {
            // The reader has gone, or the server goes.
        }
    }

    private static async Task SendChanges(
        Stream reader,
        Func<Task<bool>> mayHear,
        IAsyncEnumerator<bool> changes,
        CancellationTokenSource ending
    )
    {
        // It watches from here on, so what changes before the first event is in what the page then asks for.
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            await Write(reader, ChangedEvent, ending.Token);
            var silence = Task.Delay(HeartbeatInterval, ending.Token);
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
                    await Write(reader, HeartbeatEvent, ending.Token);
                    silence = Task.Delay(HeartbeatInterval, ending.Token);
                }

                if (next.IsCompleted)
                {
                    await Write(reader, ChangedEvent, ending.Token);
                    await Task.Delay(BatchInterval, ending.Token);
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

    private static async Task Write(Stream reader, byte[] bytes, CancellationToken cancellationToken)
    {
        await reader.WriteAsync(bytes, cancellationToken);
        await reader.FlushAsync(cancellationToken);
    }
}
