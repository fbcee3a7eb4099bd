namespace BeyondBoundaries.Web.Platform;

/// <summary>How our own cookies are kept: out of reach of scripts and of other sites, bound to this host under HTTPS.</summary>
internal static class Cookies
{
    public static string Named(HttpContext context, string name) => context.Request.IsHttps ? $"__Host-{name}" : name;

    public static CookieOptions Strict(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
