using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Changes the user's own password. This ends all their other sessions.</summary>
public sealed class PasswordModel(
    AccountStore accounts,
    AccountQueries queries,
    PasswordSignIn passwords,
    PasswordHashingScheduler turns
) : PasswordAccountPage(queries)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Input.Current))
        {
            ModelState.AddModelError("Input.Current", "Enter your current password");
        }

        if (string.IsNullOrEmpty(Input.Password))
        {
            ModelState.AddModelError("Input.Password", "Enter a new password");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changed = await passwords.CheckOwnPassword(HttpContext, Input.Current!, "current") is { } wrong
            ? wrong
            : await turns.Change(
                HttpContext,
                () =>
                    accounts.ChangePassword(
                        User.GetAccountId(),
                        Input.Current!,
                        Input.Password!,
                        HttpContext.RequestAborted
                    )
            );
        if (changed.Problems.Count > 0)
        {
            ModelState.AddProblems(changed.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect(MyAccountLinks.Changed(AccountChange.Password));
    }

    public sealed record Form
    {
        public string? Current { get; init; }

        public string? Password { get; init; }
    }
}
