using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// A page that costs much: too many at once are answered 429 and when to come again. It counts what is sent, or, where
/// a file
/// is fetched, what is asked for; and only once the page has found that it may be.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RateLimitAttribute(RateLimitKind what) : Attribute, IAsyncPageFilter
{
    public RateLimitKind What => what;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        if (
            (what == RateLimitKind.File || HttpMethods.IsPost(http.Request.Method))
            && http
                .RequestServices.GetRequiredService<RateLimits>()
                .Take(what, RequestSource.FindPersonKey(http), http.Connection.RemoteIpAddress)
                is { } wait
        )
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        await next();
    }
}
