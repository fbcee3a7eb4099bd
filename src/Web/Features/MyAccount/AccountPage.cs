using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The base class for the pages about the user's own account.</summary>
public abstract class AccountPage(AccountQueries accounts) : PageModel
{
    public AccountDetails Account { get; private set; } = null!;

    /// <summary>Returns whether the page exists for this account.</summary>
    protected virtual bool IsFor(AccountDetails account) => true;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await accounts.Find(User.GetAccountId(), HttpContext.RequestAborted) is { } account && IsFor(account))
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
