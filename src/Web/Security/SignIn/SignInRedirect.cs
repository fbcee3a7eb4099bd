using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Redirects a user who has just signed in.</summary>
internal static class SignInRedirect
{
    /// <summary>
    /// Redirects to the requested page if it belongs to this site; otherwise to the user's partnerships.
    /// </summary>
    public static LocalRedirectResult RedirectAfterSignIn(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : Links.Partnerships);
}
