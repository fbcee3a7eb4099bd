namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>
/// Under HTTPS every cookie of ours is called <c>__Host-…</c>: browsers then bind it to this host, and no neighbour in
/// the domain
/// can plant one. Inside they have their plain names, as they have on loopback HTTP.
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
