using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Reads accounts.</summary>
public sealed class AccountQueries
{
    private readonly Database database;

    internal AccountQueries(Database database) => this.database = database;

    /// <summary>Finds an account as its own user sees it; null if it no longer exists.</summary>
    public async Task<AccountDetails?> Find(AccountId account, CancellationToken cancellationToken = default)
    {
        await using var context = database.Open();
        if (
            await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account.Value, cancellationToken)
            is not { } person
        )
        {
            return null;
        }

        var logins = await context
            .UserLogins.AsNoTracking()
            .Where(login => login.UserId == person.Id)
            .ToListAsync(cancellationToken);
        return new(
            person.Name,
            person.Email ?? "",
            person.PasswordHash is not null,
            person.TwoFactorEnabled,
            await context.RecoveryCodes.CountAsync(row => row.AccountId == person.Id, cancellationToken),
            await context.UserPasskeys.CountAsync(row => row.UserId == person.Id, cancellationToken),
            person.SecurityStamp ?? "",
            [
                .. logins
                    .Select(login => new ExternalIdentity(
                        login.LoginProvider,
                        login.ProviderKey,
                        login.ProviderDisplayName ?? "",
                        ""
                    ))
                    .OrderBy(identity => identity.Name, StringComparer.Ordinal),
            ]
        );
    }
}
