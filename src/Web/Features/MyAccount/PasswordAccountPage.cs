using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>A page about the password and what comes with it. Without a password it is not there.</summary>
public abstract class PasswordAccountPage(AccountQueries accounts) : PageModel
{
    public AccountDetails Account { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await accounts.Find(User.Account(), HttpContext.RequestAborted) is { HasPassword: true } account)
        {
            Account = account;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
