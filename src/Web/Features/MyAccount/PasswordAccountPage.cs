using BeyondBoundaries.Storage.Accounts;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The base class of the pages about the password and two-factor sign-in.</summary>
public abstract class PasswordAccountPage(AccountQueries accounts) : AccountPage(accounts)
{
    protected override bool IsFor(AccountDetails account) => account.HasPassword;
}
