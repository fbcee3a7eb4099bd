using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Turns off two-factor sign-in. This ends all the user's other sessions.</summary>
public sealed class TurnOffTwoFactorModel(AccountQueries accounts, TwoFactorStore twoSteps, PasswordSignIn passwords)
    : PasswordAccountPage(accounts)
{
    [BindProperty]
    public PasswordConfirmation Input { get; set; } = new();

    public IActionResult OnGet() => Account.HasTwoFactor ? Page() : LocalRedirect(MyAccountLinks.TwoFactor);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ConfirmPassword(passwords, Input.Password))
        {
            return Page();
        }

        var off = await twoSteps.TurnOff(User.GetAccountId(), HttpContext.RequestAborted);
        if (off.Problems.Count > 0)
        {
            ModelState.AddProblems(off.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect(MyAccountLinks.Changed(AccountChange.TwoFactorOff));
    }
}
