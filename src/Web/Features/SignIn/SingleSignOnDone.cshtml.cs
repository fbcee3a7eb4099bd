using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// Back from the provider: signs in to the account of issuer and subject, which the first time makes.
/// </summary>
public sealed class SingleSignOnDoneModel(
    AccountStore accounts,
    AccessQueries access,
    PartnershipQueries partnerships,
    SignInManager<Account> signIn
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        if (await SingleSignOn.ReadIdentity(HttpContext) is not { } identity)
        {
            return LocalRedirect(Links.SignIn(returnUrl));
        }

        await SingleSignOn.Forget(HttpContext);
        var account = (await accounts.SignInExternally(identity, HttpContext.RequestAborted)).Account;
        await signIn.SignInAsync(
            (await signIn.UserManager.FindByIdAsync(account.Value.ToString()))!,
            isPersistent: false,
            nameof(SignInMethod.SingleSignOn)
        );

        // Whoever came by an invitation goes on to it. Everyone else without a right is told whom to ask.
        var mayNothing =
            (await access.Find(account, HttpContext.RequestAborted))?.IsAdministrator != true
            && (await partnerships.ListFor(account, HttpContext.RequestAborted)).Count == 0;
        return returnUrl is null && mayNothing ? LocalRedirect(Links.NoAccess) : this.RedirectAfterSignIn(returnUrl);
    }
}
