using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>Signing in with e-mail address and password.</summary>
public sealed class IndexModel(SignInManager<Account> signIn, WaysInStore waysIn, PasswordSignIn passwords, SingleSignOn singleSignOn) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public PasskeyAnswer Passkey { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What the single sign-on is called; null without one.</summary>
    public string? SingleSignOnName => singleSignOn.IsThere ? singleSignOn.Name : null;

    /// <summary>Whether only administrators sign in another way.</summary>
    public bool IsForAdministrators => singleSignOn.IsOnlyWay;

    public IActionResult OnGet(string? trouble)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return this.Onward(ReturnUrl);
        }

        if (singleSignOn.IsThere && SignInTrouble.Words(trouble, singleSignOn.Name) is { } words)
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
        if (!checkedOne.Is(out var account))
        {
            ModelState.Add(checkedOne.Problems);
            return Page();
        }

        if (account.TwoFactorEnabled)
        {
            await SecondStep.Ask(HttpContext, account);
            return LocalRedirect(Links.SignInCode(ReturnUrl));
        }

        await signIn.SignInAsync(account, isPersistent: false, nameof(SignInWay.Password));
        return this.Onward(ReturnUrl);
    }

    /// <summary>What to ask of the device, for the script.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (string.IsNullOrEmpty(Passkey.Credential) || await Known(Passkey.Credential) is not { } known)
        {
            ModelState.AddModelError("", "We do not know this passkey. Try another one, or sign in another way");
            return Page();
        }

        if (!singleSignOn.AllowsOtherWays(known.Account))
        {
            ModelState.AddModelError("", passwords.OtherWay.Message);
            return Page();
        }

        await waysIn.SeePasskey(new(known.Account.Id), known.Passkey, HttpContext.RequestAborted);
        await signIn.SignInAsync(known.Account, isPersistent: false, nameof(SignInWay.Passkey));
        return this.Onward(ReturnUrl);
    }

    private async Task<(Account Account, UserPasskeyInfo Passkey)?> Known(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } known ? (known.User, known.Passkey) : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of a device lately.
            return null;
        }
    }

    public sealed record Form
    {
        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
