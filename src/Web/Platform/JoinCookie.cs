namespace BeyondBoundaries.Web.Platform;

/// <summary>
/// Remembers which round somebody is about to join, between the notice and the questions, so that the address does not have to.
/// It also holds the secret that their seat will have, so that a form sent twice takes one seat.
/// </summary>
public static class JoinCookie
{
    private const char Between = '.';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>The secret of the link, and that of the seat to be; empty without the cookie.</summary>
    public static (string JoinToken, string ReturnToken) Of(HttpContext context)
    {
        var parts = (context.Request.Cookies[Cookies.Named(context, "join")] ?? "").Split(Between);
        return parts is [var join, var seat] ? (join, seat) : ("", "");
    }

    public static void Give(HttpContext context, string joinToken, string returnToken) =>
        context.Response.Cookies.Append(Cookies.Named(context, "join"), $"{joinToken}{Between}{returnToken}", Cookies.Strict(context, Lifetime));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Cookies.Named(context, "join"), Cookies.Strict(context, null));
}
