using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// Sends the user to the provider. Users come here by a link and not by a form, because our pages cannot send forms
/// that redirect to other sites.
/// </summary>
public sealed class SingleSignOnModel(SingleSignOn singleSignOn) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl) =>
        !singleSignOn.IsConfigured ? NotFound()
        : await singleSignOn.IsReachable(HttpContext.RequestAborted)
            ? Challenge(
                SingleSignOn.CreateReturn(Links.SingleSignOnDone(Url.IsLocalUrl(returnUrl) ? returnUrl : null)),
                SingleSignOn.Scheme
            )
        : LocalRedirect(Links.SignInWithError(SingleSignOnFailure.Unreachable));
}
