using Microsoft.AspNetCore.Authentication.Cookies;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Names the framework's cookies as ours are named: bound to this host under HTTPS.</summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Cookies.Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Cookies.Named(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, Cookies.Named(context, key), options);
}
