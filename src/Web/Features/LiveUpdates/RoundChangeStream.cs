using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace BeyondBoundaries.Web.Features.LiveUpdates;

/// <summary>
/// Sends a server-sent event when a round has changed. Events contain no data: when the page receives an event, it
/// requests its current content. Before each event, the rights of the person who opened the stream are checked again,
/// and the stream ends if the person no longer has them. A stream does not keep a session alive.
/// </summary>
internal static class RoundChangeStream
{
    private static readonly byte[] ChangedEvent = "event: changed\ndata:\n\n"u8.ToArray();
    private static readonly byte[] HeartbeatEvent = "event: alive\ndata:\n\n"u8.ToArray();

    /// <summary>The pause after an event. Changes during the pause are sent as one event.</summary>
    private static readonly TimeSpan BatchInterval = TimeSpan.FromMilliseconds(8);

    /// <summary>
    /// The time between heartbeats. They keep the stream open, because some proxies close a stream that is silent for
    /// too long.
    /// </summary>
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(20);

    /// <summary>The maximum duration of a stream. After this time, the browser reconnects automatically.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(30);

    public static void MapRoundChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.RoundChangesPattern, FollowAsFacilitator).WithMetadata(new RequestSource.Unattended());
        routes
            .MapGet(Links.ParticipantChangesPattern, FollowAsParticipant)
            .WithMetadata(new RequestSource.Unattended());
    }

    private static Task FollowAsFacilitator(
        Guid id,
        HttpContext context,
        RoundChangeFeed changes,
        StreamAccess readers,
        IHostApplicationLifetime server
    ) =>
        Follow(
            context,
            changes.Watch(new(id), RoundChanges.All, server.ApplicationStopping),
            _ => readers.MayRead(context, new(id)),
            readers,
            server
        );

    /// <summary>
    /// Notifies a participant when the facilitator changes the round, but not when other people answer, because those
    /// times could identify people.
    /// </summary>
    private static Task FollowAsParticipant(
        Guid round,
        HttpContext context,
        RoundChangeFeed changes,
        StreamAccess readers,
        IHostApplicationLifetime server
    ) =>
        Follow(
            context,
            changes.Watch(new(round), RoundChanges.Round, server.ApplicationStopping),
            cancellationToken => readers.MayFollow(context, new(round), cancellationToken),
            readers,
            server
        );

    private static async Task Follow(
        HttpContext context,
        IAsyncEnumerable<bool> changes,
        Func<CancellationToken, Task<bool>> mayRead,
        StreamAccess readers,
        IHostApplicationLifetime server
    )
    {
        if (!await mayRead(context.RequestAborted))
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
                () => mayRead(ending.Token),
                changes.GetAsyncEnumerator(ending.Token),
                ending
            );
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or IOException)
        {
            // The client has disconnected, the server is stopping, or the stream has reached its maximum duration.
        }
    }

    private static async Task SendChanges(
        Stream reader,
        Func<Task<bool>> mayHear,
        IAsyncEnumerator<bool> changes,
        CancellationTokenSource ending
    )
    {
        // The watch starts before the first event is sent, so that no change is missed. After that event, the page
        // requests its content, which includes every change that was made before the watch started.
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
