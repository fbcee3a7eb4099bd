using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Changing one's own e-mail address, which is what one signs in with.</summary>
public sealed class EmailModel(AccountStore accounts, AccountQueries queries, PasswordSignIn passwords) : PasswordAccountPage(queries)
{
    [BindProperty]
    public Form Input { get; set; } = new();

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

        var changed = await accounts.ChangeEmail(User.Account(), Input.Email, HttpContext.RequestAborted);
        if (changed.Problems.Count > 0)
        {
            ModelState.Add(changed.Problems);
            return Page();
        }

        return LocalRedirect(Links.MyAccountAfter(AccountChange.Email));
    }

    public sealed record Form
    {
        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
