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
/// The single sign-on identities connected to the user's account. Only the user can connect an identity: it is never
/// connected just because its email address matches the account's.
/// </summary>
public sealed class SingleSignOnModel(
    AccountQueries accounts,
    SignInMethodStore store,
    SingleSignOn singleSignOn,
    PasswordSignIn passwords
) : AccountPage(accounts)
{
    [BindProperty]
    public PasswordConfirmation Input { get; set; } = new();

    public string Name => singleSignOn.Name;

    public bool CanConnect => singleSignOn.IsConfigured;

    /// <summary>The message about the change that the user has just made, if any.</summary>
    public string? Done { get; private set; }

    public void OnGet(string? done, string? trouble)
    {
        if (SingleSignOnFailure.GetText(trouble, Name, toConnect: true) is { } words)
        {
            ModelState.AddModelError("", words);
        }

        Done = done switch
        {
            "connected" => $"Your account is connected to {Name}, and you have been signed out on your other devices",
            "already-disconnected" => "The connection had already been removed",
            "disconnected" => "The connection has been removed, and you have been signed out on your other devices",
            _ => null,
        };
    }

    /// <summary>
    /// Sends the user to the provider, if it can be reached. The provider then sends them to the page that asks whether
    /// to connect the identity.
    /// </summary>
    public async Task<IActionResult> OnGetGoAsync() =>
        await singleSignOn.IsReachable(HttpContext.RequestAborted)
            ? Challenge(SingleSignOn.CreateReturn(MyAccountLinks.ConnectSingleSignOn), SingleSignOn.Scheme)
            : LocalRedirect(MyAccountLinks.SingleSignOnWithError(SingleSignOnFailure.Unreachable));

    public async Task<IActionResult> OnPostAsync(string? issuer, string? subject)
    {
        if (await passwords.Reauthenticate(HttpContext, Account, Input.Password, "password") is { } wrong)
        {
            ModelState.AddProblems([wrong]);
            return Page();
        }

        if (!Account.Identities.Any(identity => identity.Issuer == issuer && identity.Subject == subject))
        {
            return LocalRedirect($"{MyAccountLinks.SingleSignOn}?done=already-disconnected");
        }

        var gone = await store.Disconnect(User.GetAccountId(), issuer ?? "", subject ?? "", HttpContext.RequestAborted);
        if (gone.Problems.Count > 0)
        {
            ModelState.AddProblems(gone.Problems);
            return Page();
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User);
        return LocalRedirect($"{MyAccountLinks.SingleSignOn}?done=disconnected");
    }

    /// <summary>Gets the host name of the issuer, or the issuer itself if it is not a URL.</summary>
    internal static string GetHost(ExternalIdentity identity) =>
        Uri.TryCreate(identity.Issuer, UriKind.Absolute, out var issuer) ? issuer.Host : identity.Issuer;

    protected override bool IsFor(AccountDetails account) => singleSignOn.IsConfigured || account.Identities.Count > 0;
}
