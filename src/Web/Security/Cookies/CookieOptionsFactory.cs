namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Creates the options of the service's own cookies, which protect them from scripts and other sites.
/// <see cref="HostCookiePrefixMiddleware"/> binds them to this host.
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
