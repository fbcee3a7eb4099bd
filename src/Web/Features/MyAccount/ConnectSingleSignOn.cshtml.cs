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

/// <summary>
/// The page to which the single sign-on provider returns the user. It asks whether to connect the returned identity to
/// the user's account.
/// </summary>
public sealed class ConnectSingleSignOnModel(
    AccountQueries accounts,
    SignInMethodStore store,
    SingleSignOn singleSignOn,
    PasswordSignIn passwords
) : AccountPage(accounts)
{
    [BindProperty]
    public PasswordConfirmation Input { get; set; } = new();

    public string Name => singleSignOn.Name;

    /// <summary>The identity that the provider returned.</summary>
    public ExternalIdentity Identity { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await Read() ? Page() : LocalRedirect(MyAccountLinks.SingleSignOn);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Read())
        {
            return LocalRedirect(MyAccountLinks.SingleSignOn);
        }

        if (await passwords.Reauthenticate(HttpContext, Account, Input.Password, "password") is { } wrong)
        {
            ModelState.AddProblems([wrong]);
            return Page();
        }

        var connected = await store.Connect(User.GetAccountId(), Identity, HttpContext.RequestAborted);
        if (connected.Problems.Count > 0)
        {
            ModelState.AddProblems(connected.Problems);
            return Page();
        }

        await SingleSignOn.Forget(HttpContext);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect($"{MyAccountLinks.SingleSignOn}?done=connected");
    }

    private async Task<bool> Read()
    {
        var arrived = await SingleSignOn.ReadIdentity(HttpContext);
        Identity = arrived!;
        return arrived is not null;
    }
}
