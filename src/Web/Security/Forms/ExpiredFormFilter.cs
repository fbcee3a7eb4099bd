using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>
/// If a form has an invalid antiforgery token, shows its page again instead of an empty error response.
/// </summary>
public sealed class ExpiredFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (
            context.Result is IAntiforgeryValidationFailedResult
            && !FormRequest.IsFromAnotherSite(context.HttpContext.Request)
            && await FormToken.Read(context.HttpContext) is { } sent
        )
        {
            context.Result = new ExpiredFormResult(sent);
        }

        await next();
    }
}
