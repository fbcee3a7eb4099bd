using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>
/// Shows whether two-factor sign-in is on. The page has a form to turn it on, or links to turn it off and to get new
/// recovery codes.
/// </summary>
public sealed class TwoFactorModel(AccountQueries accounts, TwoFactorStore twoSteps, PasswordSignIn passwords)
    : PasswordAccountPage(accounts)
{
    [BindProperty]
    public PasswordConfirmation Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ConfirmPassword(passwords, Input.Password))
        {
            return Page();
        }

        await twoSteps.Begin(User.GetAccountId(), HttpContext.RequestAborted);
        return LocalRedirect(MyAccountLinks.TurnOnTwoFactor);
    }

    internal static string DescribeCodesLeft(int codes) =>
        codes switch
        {
            0 => "You have no recovery codes left. Get new ones now: without them, you cannot sign in with your "
                + "password if you lose your phone.",
            1 => "You have 1 recovery code left.",
            _ => $"You have {codes} recovery codes left.",
        };
}
