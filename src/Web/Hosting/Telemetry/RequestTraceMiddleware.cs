using System.Diagnostics;
using BeyondBoundaries.Web.Security.Rights;

namespace BeyondBoundaries.Web.Hosting.Telemetry;

/// <summary>
/// Records a trace span for each request, except for health checks, redirects to HTTPS and requests that the host
/// filter refuses. A request that ends with an error page has a second span, for that page. A span contains the route
/// but never the address, because addresses can contain the secrets in links.
/// </summary>
public sealed class RequestTraceMiddleware(RequestDelegate next)
{
    /// <summary>The name of the source that creates the spans.</summary>
    public const string SourceName = "BeyondBoundaries";

    private static readonly ActivitySource Source = new(SourceName);

    public async Task InvokeAsync(HttpContext context)
    {
        var route = context.GetEndpoint() is { } endpoint ? EndpointRights.GetRouteName(endpoint) ?? "file" : "none";
        var method = GetMethod(context.Request.Method);
        using var span = Source.StartActivity($"{method} {route}", ActivityKind.Server);
        if (span is null)
        {
            await next(context);
            return;
        }

        span.SetTag("http.request.method", method);
        span.SetTag("http.route", route);
        try
        {
            await next(context);
        }
        catch (Exception failure)
        {
            // Only the type of the error is recorded, because an error message may quote the data that was being
            // stored.
            span.SetTag("error.type", failure.GetType().Name);
            span.SetStatus(ActivityStatusCode.Error);
            throw;
        }

        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>
    /// Returns GET, HEAD or POST; for every other method, returns "other", because a client can send any text as the
    /// method.
    /// </summary>
    private static string GetMethod(string method) =>
        HttpMethods.IsGet(method) ? "GET"
        : HttpMethods.IsHead(method) ? "HEAD"
        : HttpMethods.IsPost(method) ? "POST"
        : "other";
}
