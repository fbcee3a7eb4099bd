using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// After signing out of a single sign-on: the provider may still know the person, and has a page to end that too.
/// </summary>
public sealed class SignedOutModel(SingleSignOn singleSignOn) : PageModel
{
    public string Name => singleSignOn.Name;

    /// <summary>Where to sign out of the provider.</summary>
    public Uri? Provider { get; private set; }

    public async Task OnGetAsync() => Provider = await singleSignOn.FindSignOutAddress(HttpContext.RequestAborted);
}
