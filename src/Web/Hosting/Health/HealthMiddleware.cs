namespace BeyondBoundaries.Web.Hosting.Health;

/// <summary>
/// Responds to requests for <c>/health/live</c> and <c>/health/ready</c>, whatever their host name, so that a service
/// manager, a container host or a load balancer can send them. The responses contain nothing about people or rounds.
/// </summary>
public sealed class HealthMiddleware(RequestDelegate next, Readiness readiness)
{
    /// <summary>The address that reports whether the process is running.</summary>
    public const string Live = "/health/live";

    /// <summary>The address that reports whether requests can be served.</summary>
    public const string Ready = "/health/ready";

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path is not (Live or Ready))
        {
            await next(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        var fault = path == Ready ? await readiness.FindFault() : null;
        context.Response.StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync($"{fault ?? "OK"}\n", context.RequestAborted);
        }
    }
}
