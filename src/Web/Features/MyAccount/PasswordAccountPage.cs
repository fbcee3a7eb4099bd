using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The base class for the pages that exist only for accounts with a password.</summary>
public abstract class PasswordAccountPage(AccountQueries accounts) : AccountPage(accounts)
{
    protected override bool IsFor(AccountDetails account) => account.HasPassword;

    /// <summary>
    /// Checks the password that the user entered to confirm a change. If the password is wrong, adds an error and
    /// returns false.
    /// </summary>
    protected async Task<bool> ConfirmPassword(PasswordSignIn passwords, string? typed)
    {
        if (await passwords.CheckOwnPassword(HttpContext, typed, "password") is not { } wrong)
        {
            return true;
        }

        ModelState.AddProblems([wrong]);
        return false;
    }
}
