using System.Security.Claims;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.Cookies;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>Tells who a request is from.</summary>
internal static class RequestSource
{
    /// <summary>The header of requests that a page makes by itself, while nobody may be sitting before it.</summary>
    public const string UnattendedHeader = "X-Unattended";

    /// <summary>
    /// What stands for the account, or for the seat that the address names; null when nobody knows who it is.
    /// </summary>
    public static string? FindPersonKey(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? (
            Guid.TryParse((string?)http.Request.RouteValues["round"], out var round)
                ? ParticipantCookie.Read(http, new RoundId(round))
                : null
        );

    /// <summary>The same, or the address it comes from.</summary>
    public static string GetPersonOrAddressKey(HttpContext http) =>
        FindPersonKey(http) ?? ClientAddress.From(http.Connection.RemoteIpAddress).ToString();

    /// <summary>Whether a page asks by itself: that is no sign of somebody using it.</summary>
    public static bool IsUnattended(HttpContext http) =>
        http.Request.Headers.ContainsKey(UnattendedHeader)
        || http.GetEndpoint()?.Metadata.GetMetadata<Unattended>() is not null;

    /// <summary>Marks an endpoint that only pages ask, by themselves.</summary>
    public sealed class Unattended;
}
