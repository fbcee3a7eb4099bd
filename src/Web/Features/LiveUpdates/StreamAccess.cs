using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Features.LiveUpdates;

/// <summary>Decides who may open a stream and continue to read it, and how many streams may be open.</summary>
public sealed class StreamAccess(
    SessionQueries sessions,
    AccessQueries access,
    ResponseQueries responses,
    TimeProvider time
)
{
    private readonly ConcurrencyLimit open = new(person: 100, address: 2_000, all: 5_000);
    private readonly SharedCheck<(string? Key, RoundId Round)> checks = new();

    /// <summary>
    /// Begins a stream, which lasts until the result is disposed of. Returns null if too many streams are open.
    /// </summary>
    internal IDisposable? TryBegin(HttpContext context) =>
        open.TryBegin(RequestSource.GetPersonOrAddressKey(context), context.Connection.RemoteIpAddress);

    /// <summary>
    /// Returns whether a request's session is still valid and its user is still a facilitator for the round.
    /// </summary>
    internal Task<bool> MayRead(HttpContext context, RoundId round)
    {
        var key = context.Request.Cookies[CookieNames.Account];
        return checks.Run((key, round), () => MayRead(key, round));
    }

    /// <summary>Returns whether the cookie in a request still opens a participant's answers.</summary>
    internal Task<bool> MayFollow(HttpContext context, RoundId round, CancellationToken cancellationToken) =>
        responses.IsParticipant(round, ParticipantCookie.Read(context, round), cancellationToken);

    private async Task<bool> MayRead(string? key, RoundId round) =>
        await sessions.Find(key, time.GetUtcNow()) is { } session
        && await access.Find(session.Account, round) is { Role: MemberRole.Facilitator };
}
