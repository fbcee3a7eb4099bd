using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// Responds with status 413 to a request whose stated length exceeds the page's limit. Without this filter, the checks
/// that follow would only report that they cannot read the request.
/// </summary>
public sealed class RequestSizeFilter : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>
    /// The position of this filter: after the page's own limit (900), and before the antiforgery check (1000).
    /// </summary>
    public int Order => 950;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var limit = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.HttpContext.Request.ContentLength > limit?.MaxRequestBodySize)
        {
            // The part of the body that is already in transit is not read here. For a few seconds, the server continues
            // to receive and discard the body, so that a browser sees the response.
            limit.MaxRequestBodySize = null;
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
