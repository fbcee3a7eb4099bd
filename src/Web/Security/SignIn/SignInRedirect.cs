using BeyondBoundaries.Web.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Where somebody comes to once they are signed in.</summary>
internal static class SignInRedirect
{
    /// <summary>The page that was asked for, when it is one of ours.</summary>
    public static LocalRedirectResult RedirectAfterSignIn(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : Links.Partnerships);
}
