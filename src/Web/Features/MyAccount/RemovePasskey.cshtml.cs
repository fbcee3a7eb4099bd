using System.Buffers.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Removes one of the user's own passkeys.</summary>
public sealed class RemovePasskeyModel(
    AccountQueries accounts,
    SignInMethodStore store,
    UserManager<Account> users,
    PasswordSignIn passwords
) : AccountPage(accounts)
{
    [BindProperty]
    public PasswordConfirmation Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string passkey) => await Find(passkey) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string passkey)
    {
        if (await Find(passkey) is not { } found)
        {
            return NotFound();
        }

        if (await passwords.Reauthenticate(HttpContext, Account, Input.Password, "password") is { } wrong)
        {
            ModelState.AddProblems([wrong]);
            return Page();
        }

        var removed = await store.RemovePasskey(User.GetAccountId(), found.CredentialId, HttpContext.RequestAborted);
        if (removed.Problems.Count > 0)
        {
            ModelState.AddProblems(removed.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect($"{MyAccountLinks.Passkeys}?done=removed");
    }

    /// <summary>Finds the passkey, if it belongs to the user.</summary>
    private async Task<UserPasskeyInfo?> Find(string passkey)
    {
        var found = Base64Url.IsValid(passkey)
            ? await users.GetPasskeyAsync((await users.GetUserAsync(User))!, Base64Url.DecodeFromChars(passkey))
            : null;
        Name = found?.Name ?? "";
        return found;
    }
}
