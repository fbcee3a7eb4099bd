using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Changes the user's own email address, which they sign in with.</summary>
public sealed class EmailModel(AccountStore accounts, AccountQueries queries, PasswordSignIn passwords)
    : PasswordAccountPage(queries)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ConfirmPassword(passwords, Input.Password))
        {
            return Page();
        }

        var changed = await accounts.ChangeEmail(User.GetAccountId(), Input.Email, HttpContext.RequestAborted);
        if (changed.Problems.Count > 0)
        {
            ModelState.AddProblems(changed.Problems);
            return Page();
        }

        return LocalRedirect(MyAccountLinks.Changed(AccountChange.Email));
    }

    public sealed record Form
    {
        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
