using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>
/// The second part of two-factor sign-in, which asks for a code after the user has entered the correct password.
/// </summary>
public sealed class TwoFactorCodeModel(
    SignInManager<Account> signIn,
    TwoFactorStore twoSteps,
    SignInRateLimits tries,
    RecognisedBrowserCookie browsers,
    TimeProvider time
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await TwoFactorCookie.FindAccount(HttpContext, signIn.UserManager) is null
            ? LocalRedirect(Links.SignIn(ReturnUrl))
            : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await TwoFactorCookie.FindAccount(HttpContext, signIn.UserManager) is not { } account)
        {
            return LocalRedirect(Links.SignIn(ReturnUrl));
        }

        if (string.IsNullOrWhiteSpace(Input.Code))
        {
            ModelState.AddModelError("Input.Code", "Enter the code from your app, or a recovery code");
            return Page();
        }

        var browser = browsers.FindId(HttpContext, new(account.Id));
        var right = await tries.CheckCode(
            new(account.Id),
            browser,
            () => twoSteps.Verify(new(account.Id), Input.Code, time.GetUtcNow(), HttpContext.RequestAborted)
        );
        if (right != true)
        {
            ModelState.AddModelError(
                "Input.Code",
                right is null
                    ? "There have been too many wrong codes. Wait 15 minutes, then try again"
                    : "The code is wrong or has already been used. Enter the next code from your app, or an "
                        + "unused recovery code"
            );
            return Page();
        }

        await TwoFactorCookie.Delete(HttpContext);
        await signIn.SignInAsync(account, isPersistent: false, nameof(SignInMethod.Password));
        return this.RedirectAfterSignIn(ReturnUrl);
    }

    public sealed record Form
    {
        public string? Code { get; init; }
    }
}
