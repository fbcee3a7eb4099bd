using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Features.LiveUpdates;

/// <summary>Says who may read a stream, how many at once, and for how long.</summary>
public sealed class StreamAccess(SessionQueries sessions, AccessQueries access, TimeProvider time)
{
    private readonly ConcurrencyLimit open = new(person: 100, address: 400, all: 2_000);

    /// <summary>Begins a stream, which lasts until it is disposed; null when too many are open.</summary>
    internal IDisposable? TryBegin(HttpContext context) =>
        open.TryBegin(RequestSource.GetPersonOrAddressKey(context), context.Connection.RemoteIpAddress);

    /// <summary>Whether the session of a request is not over and its account still facilitates the round.</summary>
    internal async Task<bool> MayRead(HttpContext context, RoundId round, CancellationToken cancellationToken) =>
        await sessions.Find(context.Request.Cookies[CookieNames.Account], time.GetUtcNow(), cancellationToken)
            is { } session
        && await access.Find(session.Account, round, cancellationToken) is { Role: MemberRole.Facilitator };
}
