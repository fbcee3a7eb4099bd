using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;

namespace BeyondBoundaries.Web.Live;

/// <summary>Says who may read a stream, how many at once, and for how long.</summary>
public sealed class StreamReaders(SessionQueries sessions, AccessQueries access, TimeProvider time)
{
    private readonly AtOnce open = new(person: 100, address: 400, all: 2_000);

    /// <summary>Begins a stream, which lasts until it is disposed; null when too many are open.</summary>
    internal IDisposable? Begin(HttpContext context) => open.Begin(Asking.PersonOrAddress(context), context.Connection.RemoteIpAddress);

    /// <summary>Whether the session of a request is not over and its account still facilitates the round.</summary>
    internal async Task<bool> MayHear(HttpContext context, RoundId round, CancellationToken cancellation) =>
        await sessions.Find(context.Request.Cookies[CookieNames.Account], time.GetUtcNow(), cancellation) is { } session
        && await access.Of(session.Account, round, cancellation) is { Role: MemberRole.Facilitator };
}
