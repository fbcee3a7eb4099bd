using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Replaces the recovery codes with new ones.</summary>
public sealed class RecoveryCodesModel(AccountQueries accounts, TwoFactorStore twoSteps, PasswordSignIn passwords)
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

        var renewed = await twoSteps.RenewCodes(User.GetAccountId(), HttpContext.RequestAborted);
        return renewed.TryGetValue(out var codes) ? this.Show(codes) : LocalRedirect(MyAccountLinks.TwoFactor);
    }
}
