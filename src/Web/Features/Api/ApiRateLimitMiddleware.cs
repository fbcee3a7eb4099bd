using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.AccessTokens;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>
/// Limits how often a person, a client address and all clients together may use the API. It runs before rights are
/// checked, so that refused requests count too. <see cref="AccessTokenHandler"/> counts requests without a valid token.
/// </summary>
public sealed class ApiRateLimitMiddleware(RequestDelegate next, RateLimits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            context.Request.Path.StartsWithSegments(ApiRoutes.Version)
            && context.User.Identity?.IsAuthenticated == true
            && limits.Take(RateLimitKind.Api, RequestSource.FindPersonKey(context), context.Connection.RemoteIpAddress)
                is { } wait
        )
        {
            context.Response.AskToWait(wait);
            await ApiProblem.From(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
