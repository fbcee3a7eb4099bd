using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Remembers which invitation somebody has opened, while they sign in or make an account, so that no address has to.</summary>
internal static class InvitationCookie
{
    private const string Name = "invitation";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The secret of the invitation; null when none was opened.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookies.Named(context, Name)] is { } token && MemberStore.IsToken(token) ? token : null;

    public static void Give(HttpContext context, string token) =>
        context.Response.Cookies.Append(Cookies.Named(context, Name), token, Cookies.Strict(context, Lifetime));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Cookies.Named(context, Name), Cookies.Strict(context, null));
}
