using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The page to which the identity provider returns the user. It signs the user in to the account for the returned
/// issuer and subject, and creates that account on the first visit.
/// </summary>
public sealed class SingleSignOnDoneModel(
    AccountStore accounts,
    AccessQueries access,
    PartnershipQueries partnerships,
    RegionQueries regions,
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

        // A user who was on the way to a page, such as an invitation, continues to it. Any other user without a
        // partnership or a region, except an administrator, is told who to ask for an invitation.
        var mayNothing =
            (await access.Find(account, HttpContext.RequestAborted))?.IsAdministrator != true
            && (await partnerships.ListFor(account, HttpContext.RequestAborted)).Count == 0
            && (await regions.List(account, HttpContext.RequestAborted)).Count == 0;
        return returnUrl is null && mayNothing ? LocalRedirect(Links.NoAccess) : this.RedirectAfterSignIn(returnUrl);
    }
}
