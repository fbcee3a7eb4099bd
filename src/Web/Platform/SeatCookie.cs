using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Platform;

/// <summary>The cookie that opens a participant's own answers in one round. It holds the return link's secret and nothing else.</summary>
public static class SeatCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public static string? Of(HttpContext context, RoundId round) => context.Request.Cookies[Name(round)];

    public static void Give(HttpContext context, RoundId round, string returnToken) =>
        context.Response.Cookies.Append(Name(round), returnToken, Cookies.Strict(context, Lifetime));

    /// <summary>Closes the answers on this device.</summary>
    public static void Take(HttpContext context, RoundId round) =>
        context.Response.Cookies.Delete(Name(round), Cookies.Strict(context, null));

    private static string Name(RoundId round) => $"{CookieNames.Seat}{round.Value:N}";
}
