using System.Security.Claims;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.Cookies;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>Identifies the source of a request.</summary>
internal static class RequestSource
{
    /// <summary>The header of requests that a page makes automatically, possibly without a person present.</summary>
    public const string UnattendedHeader = "X-Unattended";

    /// <summary>
    /// Finds the key of the signed-in account. If no one is signed in, finds the key of the participant whose cookie
    /// was sent for the round in the address; null if no cookie was sent.
    /// </summary>
    public static string? FindPersonKey(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? (
            Guid.TryParse((string?)http.Request.RouteValues["round"], out var round)
                ? ParticipantCookie.Read(http, new RoundId(round))
                : null
        );

    /// <summary>Gets the key of the person or, if they are not known, the client address.</summary>
    public static string GetPersonOrAddressKey(HttpContext http) =>
        FindPersonKey(http) ?? ClientAddress.From(http.Connection.RemoteIpAddress).ToString();

    /// <summary>
    /// Returns whether a page made the request automatically. Such a request does not keep a session alive.
    /// </summary>
    public static bool IsUnattended(HttpContext http) =>
        http.Request.Headers.ContainsKey(UnattendedHeader)
        || http.GetEndpoint()?.Metadata.GetMetadata<Unattended>() is not null;

    /// <summary>Marks an endpoint that pages request automatically and people never request.</summary>
    public sealed class Unattended;
}
