using BeyondBoundaries.Storage.Accounts;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>A page about the password and what comes with it.</summary>
public abstract class PasswordAccountPage(AccountQueries accounts) : AccountPage(accounts)
{
    protected override bool IsFor(AccountDetails account) => account.HasPassword;
}
