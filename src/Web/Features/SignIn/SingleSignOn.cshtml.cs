using BeyondBoundaries.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>The way to the provider. A link and no form: pages may not send forms to other sites, wherever those lead on to.</summary>
public sealed class SingleSignOnModel(SingleSignOn singleSignOn) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl) =>
        !singleSignOn.IsThere ? NotFound()
        : await singleSignOn.Answers(HttpContext.RequestAborted) ? Challenge(SingleSignOn.BackTo(Links.SingleSignOnDone(Url.IsLocalUrl(returnUrl) ? returnUrl : null)), SingleSignOn.Scheme)
        : LocalRedirect(Links.SignInAfter(SignInTrouble.Unreachable));
}
