using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// Responds with status 405 to a request whose method or button the page does not handle. Without this filter, the page
/// would be rendered without its data.
/// </summary>
public sealed class UnknownHandlerFilter : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>The error page, which responds to every method.</summary>
    private const string ErrorPage = "/Error/Index";

    /// <summary>The position of this filter: before the rest of the page, but after the rights check.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || context.ActionDescriptor is not CompiledPageActionDescriptor page
            || page.ViewEnginePath == ErrorPage
            || page.HandlerMethods.Any(handler =>
                IsSame(handler.HttpMethod, request.Method)
                && (handler.Name is null || IsSame(handler.Name, request.Query["handler"]))
            )
        )
        {
            return;
        }

        context.HttpContext.Response.Headers.Allow = page.HandlerMethods.Any(handler =>
            HttpMethods.IsPost(handler.HttpMethod)
        )
            ? "GET, HEAD, POST"
            : "GET, HEAD";
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    private static bool IsSame(string name, string? asked) =>
        string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);
}
