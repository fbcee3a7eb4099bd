using System.Globalization;
using System.Security.Claims;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Reads the claims about a signed-in user's session.</summary>
internal static class SessionClaims
{
    public const string Type = "session";

    public const string Since = "signed-in-since";

    /// <summary>Gets the time at which the user signed in, in UTC.</summary>
    public static DateTimeOffset GetSignedInSince(this ClaimsPrincipal user) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(user.FindFirstValue(Since)!, CultureInfo.InvariantCulture));

    public static SessionId GetSessionId(this ClaimsPrincipal user) => new(Guid.Parse(user.FindFirstValue(Type)!));
}
