using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The page that is shown after a user who signed in with single sign-on has signed out. The user may still be signed
/// in at the provider, so the page links to the provider's own page for signing out, if there is one.
/// </summary>
public sealed class SignedOutModel(SingleSignOn singleSignOn) : PageModel
{
    public string Name => singleSignOn.Name;

    /// <summary>
    /// The address for signing out at the provider; null if there is none, or if the provider does not respond.
    /// </summary>
    public Uri? Provider { get; private set; }

    public async Task OnGetAsync() => Provider = await singleSignOn.FindSignOutAddress(HttpContext.RequestAborted);
}
