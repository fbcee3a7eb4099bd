using System.Security.Claims;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Accounts;

/// <summary>Which of their sessions a signed-in person is using.</summary>
internal static class SessionClaim
{
    public const string Type = "session";

    public static SessionId Session(this ClaimsPrincipal user) => new(Guid.Parse(user.FindFirstValue(Type)!));
}
