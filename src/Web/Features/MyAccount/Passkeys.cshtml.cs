using System.Buffers.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The user's passkeys, with a form to add one.</summary>
public sealed class PasskeysModel(
    AccountQueries accounts,
    SignInMethodStore store,
    SignInManager<Account> signIn,
    PasswordSignIn passwords
) : AccountPage(accounts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public PasskeyResponse Passkey { get; set; } = new();

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>The message about the change that the user has just made, if any.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(string? done)
    {
        Done = done switch
        {
            "added" => "Your passkey has been added",
            "removed" => "The passkey has been removed, and you have been signed out on your other devices",
            _ => null,
        };
        await Read();
    }

    /// <summary>
    /// Returns the passkey options for the script to pass to the device, if the password is right and the passkey's
    /// name is valid.
    /// </summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        await IsPasswordRight()
            ? Content(
                await signIn.MakePasskeyCreationOptionsAsync(
                    new()
                    {
                        Id = User.GetAccountId().Value.ToString(),
                        Name = Account.Email.Length > 0 ? Account.Email : Account.Name,
                        DisplayName = Account.Name,
                    }
                ),
                "application/json"
            )
            : BadRequest();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await IsPasswordRight())
        {
            if (await ReadNewPasskey() is not { } made)
            {
                ModelState.AddModelError("", "No passkey was added. Try again");
            }
            else
            {
                made.Name = Input.Name!.Trim();
                var kept = await store.AddPasskey(User.GetAccountId(), made, HttpContext.RequestAborted);
                if (kept.Problems.Count == 0)
                {
                    return LocalRedirect($"{MyAccountLinks.Passkeys}?done=added");
                }

                ModelState.AddProblems(kept.Problems);
            }
        }

        await Read();
        return Page();
    }

    /// <summary>Encodes the id of a passkey for use in an address.</summary>
    internal static string Describe(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task<bool> IsPasswordRight()
    {
        ModelState.AddProblems(NameRules.FindProblems(Input.Name, "name", "a name for the passkey"));
        if (await passwords.Reauthenticate(HttpContext, Account, Input.Password, "password") is { } wrong)
        {
            ModelState.AddProblems([wrong]);
        }

        return ModelState.IsValid;
    }

    /// <summary>Reads the passkey that the device created for this account; null if it is not valid.</summary>
    private async Task<UserPasskeyInfo?> ReadNewPasskey()
    {
        try
        {
            return
                !string.IsNullOrEmpty(Passkey.Credential)
                && await signIn.PerformPasskeyAttestationAsync(Passkey.Credential) is { Succeeded: true } made
                && made.UserEntity.Id == User.GetAccountId().Value.ToString()
                ? made.Passkey
                : null;
        }
        catch (InvalidOperationException)
        {
            // Thrown if the application has not recently asked the device for a passkey.
            return null;
        }
    }

    private async Task Read() =>
        Passkeys = [
            .. (await signIn.UserManager.GetPasskeysAsync((await signIn.UserManager.GetUserAsync(User))!)).OrderBy(
                passkey => passkey.CreatedAt
            ),
        ];

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Password { get; init; }
    }
}
