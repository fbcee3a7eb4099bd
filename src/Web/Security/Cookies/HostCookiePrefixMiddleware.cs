namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Over HTTPS, adds <c>__Host-</c> to the name of every cookie. Browsers then bind the cookie to this host, so that
/// another host in the same domain cannot set it. Inside the program, and over HTTP, cookies have their plain names.
/// </summary>
public sealed class HostCookiePrefixMiddleware(RequestDelegate next)
{
    private const string Prefix = "__Host-";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.IsHttps)
        {
            return next(context);
        }

        var sent = context
            .Request.Headers.Cookie.SelectMany(header =>
                (header ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(cookie => cookie[Prefix.Length..]);
        context.Request.Headers.Cookie = string.Join("; ", sent);
        context.Response.OnStarting(() =>
        {
            var cookies = context.Response.Headers.SetCookie;
            context.Response.Headers.SetCookie = cookies.Select(cookie => AddPrefix(cookie!)).ToArray();
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string AddPrefix(string cookie) =>
        $"{Prefix}{cookie}{(cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) ? "" : "; secure")}";
}
