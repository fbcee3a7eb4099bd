using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// Limits the rate of changes by signed-in users, because most changes add an audit entry, which cannot be deleted.
/// </summary>
public sealed class ChangeRateLimitFilter(RateLimits limits) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        if (
            HttpMethods.IsPost(http.Request.Method)
            && http.User.Identity?.IsAuthenticated == true
            && limits.Take(RateLimitKind.Change, RequestSource.FindPersonKey(http), http.Connection.RemoteIpAddress)
                is { } wait
        )
        {
            context.Result = http.Response.Refuse(wait);
            return;
        }

        await next();
    }
}
