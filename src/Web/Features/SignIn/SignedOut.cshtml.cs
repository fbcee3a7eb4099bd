using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The page that is shown after signing out of single sign-on. The user may still be signed in at the provider, so the
/// page links to the provider's own page for signing out.
/// </summary>
public sealed class SignedOutModel(SingleSignOn singleSignOn) : PageModel
{
    public string Name => singleSignOn.Name;

    /// <summary>The address for signing out at the provider; null if the provider has none.</summary>
    public Uri? Provider { get; private set; }

    public async Task OnGetAsync() => Provider = await singleSignOn.FindSignOutAddress(HttpContext.RequestAborted);
}
