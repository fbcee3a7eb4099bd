using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The page that is shown after signing out of single sign-on. The user may still be signed in at the provider, which
/// has a page for signing out there too.
/// </summary>
public sealed class SignedOutModel(SingleSignOn singleSignOn) : PageModel
{
    public string Name => singleSignOn.Name;

    /// <summary>The address for signing out at the provider.</summary>
    public Uri? Provider { get; private set; }

    public async Task OnGetAsync() => Provider = await singleSignOn.FindSignOutAddress(HttpContext.RequestAborted);
}
