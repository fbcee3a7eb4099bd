using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>New recovery codes in place of the old ones.</summary>
public sealed class RecoveryCodesModel(AccountQueries accounts, TwoStepStore twoSteps, PasswordSignIn passwords) : PasswordAccountPage(accounts)
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

        var renewed = await twoSteps.RenewCodes(User.Account(), HttpContext.RequestAborted);
        return renewed.Is(out var codes) ? this.Show(codes) : LocalRedirect(Links.MyTwoStep);
    }
}
