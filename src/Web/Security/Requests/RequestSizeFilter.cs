using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// Says 413 to what announces that it is larger than the page takes in, before the page's own checks find only that
/// they cannot read it.
/// </summary>
public sealed class RequestSizeFilter : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the page's own limit (900), before the antiforgery token is looked for (1000).</summary>
    public int Order => 950;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var limit = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.HttpContext.Request.ContentLength > limit?.MaxRequestBodySize)
        {
            // What is on its way already is not read by us; the server throws it away for some seconds, so that a
            // browser sees the answer.
            limit.MaxRequestBodySize = null;
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
