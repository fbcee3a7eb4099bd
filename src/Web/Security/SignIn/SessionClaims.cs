using System.Globalization;
using System.Security.Claims;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Which of their sessions a signed-in person is using.</summary>
internal static class SessionClaims
{
    public const string Type = "session";

    public const string Since = "signed-in-since";

    /// <summary>When they signed in, UTC.</summary>
    public static DateTimeOffset GetSignedInSince(this ClaimsPrincipal user) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(user.FindFirstValue(Since)!, CultureInfo.InvariantCulture));

    public static SessionId GetSessionId(this ClaimsPrincipal user) => new(Guid.Parse(user.FindFirstValue(Type)!));
}
