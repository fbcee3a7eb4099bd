namespace BeyondBoundaries.Web.Platform;

/// <summary>Remembers which round somebody is about to join, between the notice and the questions, so that the address does not have to.</summary>
public static class JoinCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public static string? Of(HttpContext context) => context.Request.Cookies[Cookies.Named(context, "join")];

    public static void Give(HttpContext context, string joinToken) =>
        context.Response.Cookies.Append(Cookies.Named(context, "join"), joinToken, Cookies.Strict(context, Lifetime));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Cookies.Named(context, "join"), Cookies.Strict(context, null));
}
