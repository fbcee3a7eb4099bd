using System.Globalization;
using System.Security.Claims;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Accounts;

/// <summary>Which of their sessions a signed-in person is using.</summary>
internal static class SessionClaim
{
    public const string Type = "session";

    public const string Since = "signed-in-since";

    /// <summary>When they signed in, UTC.</summary>
    public static DateTimeOffset SignedInSince(this ClaimsPrincipal user) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(user.FindFirstValue(Since)!, CultureInfo.InvariantCulture));

    public static SessionId Session(this ClaimsPrincipal user) => new(Guid.Parse(user.FindFirstValue(Type)!));
}
