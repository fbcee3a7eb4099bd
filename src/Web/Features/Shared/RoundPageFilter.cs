using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Reads the round that an <see cref="IRoundPage"/> is about, and stores it in a <see cref="RoundContext"/>, before the
/// page's handler runs.
/// </summary>
public sealed class RoundPageFilter(RoundQueries queries) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (context.HandlerInstance is IRoundPage && !await Read(context.HttpContext, queries))
        {
            context.Result = new NotFoundResult();
            return;
        }

        await next();
    }

    /// <summary>
    /// Reads the round that the address identifies; returns false if the user does not facilitate it.
    /// </summary>
    internal static async Task<bool> Read(HttpContext http, RoundQueries queries)
    {
        var account = http.User.GetAccountId();
        if (
            !Guid.TryParse((string?)http.Request.RouteValues["id"], out var id)
            || await queries.Find(account, new RoundId(id), http.RequestAborted) is not { } round
        )
        {
            return false;
        }

        http.Features.Set(new RoundContext(account, http.GetAccess(), round));
        return true;
    }
}
