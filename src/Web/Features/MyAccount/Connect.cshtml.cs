using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Back from the provider, with the question whether that person shall open one's own account.</summary>
public sealed class ConnectModel(AccountQueries accounts, WaysInStore store, SingleSignOn singleSignOn, PasswordSignIn passwords) : OwnAccountPage(accounts)
{
    [BindProperty]
    public PasswordAgain Input { get; set; } = new();

    public string Name => singleSignOn.Name;

    /// <summary>Who came back.</summary>
    public Identity Identity { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await Read() ? Page() : LocalRedirect(Links.MySingleSignOn);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Read())
        {
            return LocalRedirect(Links.MySingleSignOn);
        }

        if (await passwords.CheckAgain(HttpContext, Account, Input.Password, "password") is { } wrong)
        {
            ModelState.Add([wrong]);
            return Page();
        }

        var connected = await store.Connect(User.Account(), Identity, HttpContext.RequestAborted);
        if (connected.Problems.Count > 0)
        {
            ModelState.Add(connected.Problems);
            return Page();
        }

        await SingleSignOn.Forget(HttpContext);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect($"{Links.MySingleSignOn}?done=connected");
    }

    private async Task<bool> Read()
    {
        var arrived = await SingleSignOn.Arrived(HttpContext);
        Identity = arrived!;
        return arrived is not null;
    }
}
