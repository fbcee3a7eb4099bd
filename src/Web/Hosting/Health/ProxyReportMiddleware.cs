using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Hosting.Health;

/// <summary>
/// Responds to requests for <c>/health/proxy</c> with a report on how the application interprets them. The command
/// <c>beyond doctor</c> requests this report through the public address.
/// </summary>
public sealed class ProxyReportMiddleware(RequestDelegate next, PublicAddress address)
{
    /// <summary>The address of the report.</summary>
    public const string Path = "/health/proxy";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.Value == Path && HttpMethods.IsGet(context.Request.Method)
            ? context.Response.WriteAsJsonAsync(
                ProxyReport.From(context, address.IsHost(context.Request.Host)),
                context.RequestAborted
            )
            : next(context);
}
