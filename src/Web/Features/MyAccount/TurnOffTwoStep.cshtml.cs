using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Turning two-step sign-in off. It ends every other session.</summary>
public sealed class TurnOffTwoStepModel(AccountQueries accounts, TwoStepStore twoSteps, PasswordSignIn passwords) : PasswordAccountPage(accounts)
{
    [BindProperty]
    public PasswordAgain Input { get; set; } = new();

    public IActionResult OnGet() => Account.HasTwoSteps ? Page() : LocalRedirect(Links.MyTwoStep);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await passwords.CheckOwn(HttpContext, Input.Password, "password") is { } wrong)
        {
            ModelState.Add([wrong]);
            return Page();
        }

        var off = await twoSteps.TurnOff(User.Account(), HttpContext.RequestAborted);
        if (off.Problems.Count > 0)
        {
            ModelState.Add(off.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect(Links.MyAccountAfter(AccountChange.TwoStepOff));
    }
}
