namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// How our own cookies are kept: out of reach of scripts and of other sites. <see cref="HostCookiePrefixMiddleware"/>
/// binds them to this host.
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
