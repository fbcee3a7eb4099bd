using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Whether a code is asked for after the password, and the way to change that.</summary>
public sealed class TwoStepModel(AccountQueries accounts, TwoStepStore twoSteps, PasswordSignIn passwords) : PasswordAccountPage(accounts)
{
    [BindProperty]
    public PasswordAgain Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await passwords.CheckOwn(HttpContext, Input.Password, "password") is { } wrong)
        {
            ModelState.Add([wrong]);
            return Page();
        }

        await twoSteps.Begin(User.Account(), HttpContext.RequestAborted);
        return LocalRedirect(Links.TurnOnTwoStep);
    }

    internal static string CodesLeft(int codes) => codes switch
    {
        0 => "You have no recovery codes left. Get new ones now: without them, you cannot sign in if you lose your phone.",
        1 => "You have 1 recovery code left.",
        _ => $"You have {codes} recovery codes left.",
    };
}
