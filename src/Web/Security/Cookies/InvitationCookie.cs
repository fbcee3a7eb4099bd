using BeyondBoundaries.Storage.Members;

namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Stores the opened invitation while a person signs in or creates an account, so that addresses do not contain it.
/// </summary>
internal static class InvitationCookie
{
    private const string Name = CookieNames.Invitation;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Reads the secret of the invitation; null if none was opened.</summary>
    public static string? Read(HttpContext context) =>
        context.Request.Cookies[Name] is { } token && MemberStore.IsWellFormed(token) ? token : null;

    public static void Set(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name, token, CookieOptionsFactory.CreateStrict(context, Lifetime));

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(Name, CookieOptionsFactory.CreateStrict(context, null));
}
