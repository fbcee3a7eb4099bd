using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Features.LiveUpdates;

/// <summary>Decides who may read a stream, how many streams may be open, and for how long.</summary>
public sealed class StreamAccess(
    SessionQueries sessions,
    AccessQueries access,
    ResponseQueries responses,
    TimeProvider time
)
{
    private readonly ConcurrencyLimit open = new(person: 100, address: 2_000, all: 5_000);

    /// <summary>Begins a stream, which lasts until the result is disposed; null if too many are open.</summary>
    internal IDisposable? TryBegin(HttpContext context) =>
        open.TryBegin(RequestSource.GetPersonOrAddressKey(context), context.Connection.RemoteIpAddress);

    /// <summary>
    /// Returns whether the session of a request is still valid and its account still facilitates the round.
    /// </summary>
    internal async Task<bool> MayRead(HttpContext context, RoundId round, CancellationToken cancellationToken) =>
        await sessions.Find(context.Request.Cookies[CookieNames.Account], time.GetUtcNow(), cancellationToken)
            is { } session
        && await access.Find(session.Account, round, cancellationToken) is { Role: MemberRole.Facilitator };

    /// <summary>Returns whether the cookie of a request still opens a participant's answers.</summary>
    internal Task<bool> MayFollow(HttpContext context, RoundId round, CancellationToken cancellationToken) =>
        responses.IsParticipant(round, ParticipantCookie.Read(context, round), cancellationToken);
}
