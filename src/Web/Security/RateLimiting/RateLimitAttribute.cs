using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// Limits the rate of requests for an expensive page. A request over the limit gets status 429 with the time to wait.
/// On pages that create files, every request counts towards the limit; on other pages, only posted forms do. Requests
/// that are refused before they reach the page do not count.
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
            context.Result = http.Response.Refuse(wait);
            return;
        }

        await next();
    }
}
