using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The way to the provider. A link and no form: pages may not send forms to other sites, wherever those lead on to.
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
