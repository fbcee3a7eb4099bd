using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// Sends the user to the identity provider or, if it cannot be reached, back to the sign-in page. Users come here
/// through a link and not a form, because forms on our pages are not allowed to redirect to other sites.
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
