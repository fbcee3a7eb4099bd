using BeyondBoundaries.Storage.Members;

namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Remembers which invitation somebody has opened, while they sign in or make an account, so that no address has to.
/// </summary>
internal static class InvitationCookie
{
    private const string Name = CookieNames.Invitation;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The secret of the invitation; null when none was opened.</summary>
    public static string? Read(HttpContext context) =>
        context.Request.Cookies[Name] is { } token && MemberStore.IsWellFormed(token) ? token : null;

    public static void Set(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name, token, CookieOptionsFactory.CreateStrict(context, Lifetime));

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(Name, CookieOptionsFactory.CreateStrict(context, null));
}
