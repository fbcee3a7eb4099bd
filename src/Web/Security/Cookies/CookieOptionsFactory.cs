namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Creates the options for the service's own cookies. The options protect the cookies from scripts and other sites, and
/// <see cref="HostCookiePrefixMiddleware"/> binds the cookies to this host.
/// </summary>
internal static class CookieOptionsFactory
{
    public static CookieOptions CreateStrict(HttpContext context, TimeSpan? lifetime) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lifetime,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
}
