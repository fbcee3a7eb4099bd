using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Recovers the account of a user who has forgotten their password or lost their second factor. An administrator in the
/// application, or the operator on the server, creates a one-time link for the user. Using the link sets a new
/// password, turns off two-factor sign-in, and removes passkeys and single sign-on identities.
/// </summary>
public sealed class AccountRecoveryStore
{
    /// <summary>The lifetime of a link.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly Problem NoPassword = new(
        ProblemCodes.NoPassword,
        "This user does not sign in with a password, so a new password would not help them"
    );
    private static readonly Problem LinkUsed = new(
        ProblemCodes.NotFound,
        "This link has been used or replaced, or has expired. Ask an administrator for a new one"
    );

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;

    internal AccountRecoveryStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
    }

    /// <summary>Creates a secret for <see cref="CreateLink"/>.</summary>
    public static string CreateToken() => LinkSecret.Create();

    /// <summary>Creates a recovery link for an account. Any earlier link stops working.</summary>
    /// <param name="by">The administrator who creates the link; null if the operator creates it on the server.</param>
    /// <param name="account">The account to recover.</param>
    /// <param name="token">The link's secret, from <see cref="CreateToken"/>.</param>
    /// <param name="now">The current time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>
    /// The account; or <c>not-found</c> if there is no such account or the requester is not an administrator; or
    /// <c>no-password</c> if the account has no password to replace.
    /// </returns>
    public Task<Result<AccountId>> CreateLink(
        AccountId? by,
        AccountId account,
        string token,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        database.Write<AccountId>(
            async writing =>
            {
                if (
                    (
                        by is { } administrator
                        && !await writing.Users.AnyAsync(
                            row => row.Id == administrator.Value && row.IsAdministrator,
                            cancellationToken
                        )
                    )
                    || await writing.Users.SingleOrDefaultAsync(row => row.Id == account.Value, cancellationToken)
                        is not { } person
                )
                {
                    return StorageProblems.NoAccount;
                }

                if (person.PasswordHash is null)
                {
                    return NoPassword;
                }

                await writing
                    .AccountRecoveries.Where(row => row.AccountId == account.Value)
                    .ExecuteDeleteAsync(cancellationToken);
                writing.Add(
                    new AccountRecoveryRow
                    {
                        AccountId = account.Value,
                        TokenHash = LinkSecret.Hash(token),
                        ExpiresAt = now + Lifetime,
                    }
                );
                await database.Audit.Add(writing, by, AuditAct.GaveWayBack, null, null, person.Name, cancellationToken);
                await writing.SaveChangesAsync(cancellationToken);
                return account;
            },
            cancellationToken
        );

    /// <summary>
    /// Finds the account whose user signs in with a password and this email address; null if there is none.
    /// </summary>
    public async Task<AccountId?> FindAccount(string email) =>
        await accounts.FindByNameAsync(email) is { } person ? new(person.Id) : null;

    /// <summary>
    /// Finds the name of the account that a recovery link belongs to; null if there is no such link or it has expired.
    /// </summary>
    public async Task<string?> FindName(
        string? token,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        if (!LinkSecret.IsWellFormed(token))
        {
            return null;
        }

        var hash = LinkSecret.Hash(token!);
        await using var reading = database.Open();
        var found = await reading
            .AccountRecoveries.Where(row => row.TokenHash == hash)
            .Select(row => new { row.ExpiresAt, row.Account.Name })
            .SingleOrDefaultAsync(cancellationToken);
        return found?.ExpiresAt > now ? found.Name : null;
    }

    /// <summary>
    /// Uses a link: sets a new password, turns off two-factor sign-in, removes passkeys and single sign-on identities,
    /// and ends every session of the account.
    /// </summary>
    /// <returns>
    /// The account; or <c>not-found</c> if there is no such link or it has expired; or a problem with the field
    /// <c>password</c>, in which case the link still works.
    /// </returns>
    public async Task<Result<AccountId>> UseLink(
        string? token,
        string? password,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var hash = LinkSecret.IsWellFormed(token) ? LinkSecret.Hash(token!) : [];
        if (
            await context
                .AccountRecoveries.AsNoTracking()
                .Include(row => row.Account)
                .SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken)
                is not { } found
            || found.ExpiresAt <= now
        )
        {
            return LinkUsed;
        }

        if (string.IsNullOrEmpty(password))
        {
            return new Problem(ProblemCodes.NoPassword, "Enter a password", "password");
        }

        // The password is hashed before the transaction, so that no other write has to wait.
        var hashed = await AccountRules.Hash(accounts, found.Account, password);
        if (!hashed.TryGetValue(out var passwordHash))
        {
            return Result<AccountId>.Failure(hashed.Problems);
        }

        return await database.WriteWith<AccountId>(
            context,
            async () =>
            {
                if (
                    await context
                        .AccountRecoveries.AsNoTracking()
                        .SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken)
                        is not { } way
                    || way.ExpiresAt <= now
                    // If two people use the link at once, the second waits here for the first and then finds no link.
                    || await context
                        .AccountRecoveries.Where(row => row.AccountId == way.AccountId && row.TokenHash == hash)
                        .ExecuteDeleteAsync(cancellationToken) == 0
                    || await accounts.FindByIdAsync(way.AccountId.ToString()) is not { } person
                )
                {
                    return LinkUsed;
                }

                // Turning off two-factor sign-in also changes the security stamp, which ends every session.
                person.PasswordHash = passwordHash;
                if (await accounts.SetTwoFactorEnabledAsync(person, false) is { Succeeded: false } done)
                {
                    return Result<AccountId>.Failure([.. AccountRules.FindProblems(done)]);
                }

                await context
                    .TwoFactorKeys.Where(row => row.AccountId == person.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                await context
                    .RecoveryCodes.Where(row => row.AccountId == person.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                // Someone who took over the account may have added their own sign-in methods.
                await context.UserPasskeys.Where(row => row.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
                await context.UserLogins.Where(row => row.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
                await database.Audit.Add(
                    context,
                    new(person.Id),
                    AuditAct.ChangedPassword,
                    null,
                    null,
                    "with an account recovery link; two-factor sign-in, passkeys and single sign-on were also removed",
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new AccountId(person.Id);
            },
            cancellationToken
        );
    }
}
