using System.Diagnostics;
using BeyondBoundaries.Web.Security.Rights;

namespace BeyondBoundaries.Web.Hosting.Telemetry;

/// <summary>
/// Records one span of each request for traces. It names the route and never the address, because addresses can contain
/// secrets of links.
/// </summary>
public sealed class RequestTraceMiddleware(RequestDelegate next)
{
    /// <summary>The name of the source of the spans.</summary>
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
            // Only its type: the message of an error may quote what was being stored.
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

    /// <summary>Names a method; one that is not known could be any text.</summary>
    private static string GetMethod(string method) =>
        HttpMethods.IsGet(method) ? "GET"
        : HttpMethods.IsHead(method) ? "HEAD"
        : HttpMethods.IsPost(method) ? "POST"
        : "other";
}
