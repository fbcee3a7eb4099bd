namespace BeyondBoundaries.Web.Platform;

/// <summary>How our own cookies are kept: out of reach of scripts and of other sites. <see cref="HostCookies"/> binds them to this host.</summary>
internal static class Cookies
{
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
