using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>The page for signing in with an email address and password, a passkey or single sign-on.</summary>
public sealed class IndexModel(
    SignInManager<Account> signIn,
    SignInMethodStore waysIn,
    PasswordSignIn passwords,
    SingleSignOn singleSignOn
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public PasskeyResponse Passkey { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The name shown for single sign-on; null if it is not configured.</summary>
    public string? SingleSignOnName => singleSignOn.IsConfigured ? singleSignOn.Name : null;

    /// <summary>Whether only administrators can use sign-in methods other than single sign-on.</summary>
    public bool IsForAdministrators => singleSignOn.IsOnlyMethod;

    public IActionResult OnGet(string? trouble)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return this.RedirectAfterSignIn(ReturnUrl);
        }

        if (singleSignOn.IsConfigured && SingleSignOnFailure.GetText(trouble, singleSignOn.Name) is { } words)
        {
            ModelState.AddModelError("", words);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Email))
        {
            ModelState.AddModelError("Input.Email", "Enter your email address");
        }

        if (string.IsNullOrEmpty(Input.Password))
        {
            ModelState.AddModelError("Input.Password", "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var checkedOne = await passwords.Check(HttpContext, Input.Email!.Trim(), Input.Password!);
        if (!checkedOne.TryGetValue(out var account))
        {
            ModelState.AddProblems(checkedOne.Problems);
            return Page();
        }

        if (account.TwoFactorEnabled)
        {
            await TwoFactorCookie.Set(HttpContext, account);
            return LocalRedirect(Links.SignInCode(ReturnUrl));
        }

        await signIn.SignInAsync(account, isPersistent: false, nameof(SignInMethod.Password));
        return this.RedirectAfterSignIn(ReturnUrl);
    }

    /// <summary>Returns the passkey options for the script to pass to the device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (string.IsNullOrEmpty(Passkey.Credential) || await FindPasskey(Passkey.Credential) is not { } known)
        {
            ModelState.AddModelError(
                "",
                "We do not recognise this passkey. Try a different one, or sign in another way"
            );
            return Page();
        }

        if (!singleSignOn.AllowsOtherMethods(known.Account))
        {
            ModelState.AddModelError("", passwords.OtherMethod.Message);
            return Page();
        }

        await waysIn.UpdatePasskey(new(known.Account.Id), known.Passkey, HttpContext.RequestAborted);
        await signIn.SignInAsync(known.Account, isPersistent: false, nameof(SignInMethod.Passkey));
        return this.RedirectAfterSignIn(ReturnUrl);
    }

    private async Task<(Account Account, UserPasskeyInfo Passkey)?> FindPasskey(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } known
                ? (known.User, known.Passkey)
                : null;
        }
        catch (InvalidOperationException)
        {
            // The device was not asked for a passkey recently.
            return null;
        }
    }

    public sealed record Form
    {
        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
