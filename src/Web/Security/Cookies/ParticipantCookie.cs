using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// The cookie that opens a participant's own answers in one round. It contains only the return link's secret.
/// </summary>
public static class ParticipantCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public static string? Read(HttpContext context, RoundId round) => context.Request.Cookies[Name(round)];

    public static void Set(HttpContext context, RoundId round, string returnToken) =>
        context.Response.Cookies.Append(Name(round), returnToken, CookieOptionsFactory.CreateStrict(context, Lifetime));

    /// <summary>Removes this device's access to the answers.</summary>
    public static void Delete(HttpContext context, RoundId round) =>
        context.Response.Cookies.Delete(Name(round), CookieOptionsFactory.CreateStrict(context, null));

    private static string Name(RoundId round) => $"{CookieNames.Participant}{round.Value:N}";
}
