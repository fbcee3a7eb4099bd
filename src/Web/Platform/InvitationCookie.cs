using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Remembers which invitation somebody has opened, while they sign in or make an account, so that no address has to.</summary>
internal static class InvitationCookie
{
    private const string Name = CookieNames.Invitation;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The secret of the invitation; null when none was opened.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Name] is { } token && MemberStore.IsToken(token) ? token : null;

    public static void Give(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name, token, Cookies.Strict(context, Lifetime));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Name, Cookies.Strict(context, null));
}
