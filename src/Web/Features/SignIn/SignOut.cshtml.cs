using System.Security.Claims;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// Signs the user out. A link leads to this page, and the button on the page ends the session on the server.
/// </summary>
public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(
            User.FindFirstValue(ClaimTypes.AuthenticationMethod) == nameof(SignInMethod.SingleSignOn)
                ? Links.SignedOut
                : Links.Home
        );
    }
}
