using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// The way back for whoever has forgotten their password or lost their second step: a link that works once, handed over
/// by an
/// administrator, or made on the machine itself by whoever runs it. It sets a new password, turns two-step sign-in off
/// and removes passkeys and single sign-ons.
/// </summary>
public sealed class AccountRecoveryStore
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly Problem NoPassword = new(
        ProblemCodes.NoPassword,
        "They sign in with single sign-on. A new password would not help them"
    );
    private static readonly Problem LinkUsed = new(
        ProblemCodes.NotFound,
        "This link has been used or has expired. Ask an administrator for a new one"
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

    /// <summary>A new secret for <see cref="CreateLink"/>.</summary>
    public static string CreateToken() => LinkSecret.Create();

    /// <summary>Makes the link of an account. One made before opens nothing any more.</summary>
    /// <param name="by">The administrator who hands it over; null on the machine itself.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="token">The link's secret, from <see cref="CreateToken"/>.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The account; or <c>not-found</c>, or <c>no-password</c> when it has none to renew.</returns>
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

    /// <summary>The account with a password that signs in by an e-mail address; null without one.</summary>
    public async Task<AccountId?> FindAccount(string email) =>
        await accounts.FindByNameAsync(email) is { } person ? new(person.Id) : null;

    /// <summary>The name of the account whose way back a link is; null when it was used or is too old.</summary>
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
    /// Uses a link: a new password, no second step, passkey or single sign-on, and every session of the account ends.
    /// </summary>
    /// <returns>
    /// The account; or <c>not-found</c>, or what is wrong with the field <c>password</c>, and then the link still
    /// works.
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

        // Before the transaction: nobody waits for the hashing.
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
                    // Of two who have the link, the second waits here for the first and then finds nothing.
                    || await context
                        .AccountRecoveries.Where(row => row.AccountId == way.AccountId && row.TokenHash == hash)
                        .ExecuteDeleteAsync(cancellationToken) == 0
                    || await accounts.FindByIdAsync(way.AccountId.ToString()) is not { } person
                )
                {
                    return LinkUsed;
                }

                // This renews the security stamp too, which ends every session.
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
                // Whoever had got in may have added some of their own.
                await context.UserPasskeys.Where(row => row.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
                await context.UserLogins.Where(row => row.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
                await database.Audit.Add(
                    context,
                    new(person.Id),
                    AuditAct.ChangedPassword,
                    null,
                    null,
                    "with a link from an administrator; passkeys and single sign-ons removed",
                    cancellationToken
                );
                await context.SaveChangesAsync(cancellationToken);
                return new AccountId(person.Id);
            },
            cancellationToken
        );
    }
}
