using System.Security.Cryptography;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Manages two-factor sign-in, which asks for a code from an authenticator app, or a recovery code, after the password.
/// Turning it on or off ends the account's sessions. Methods whose result is a <see cref="Result{T}"/> return
/// <c>not-found</c> if there is no such account.
/// </summary>
public sealed class TwoFactorStore
{
    private static readonly Problem WrongCode = new(
        ProblemCodes.CodeWrong,
        "The code is wrong or has already been used. Wait for the next code and enter that one",
        "code"
    );
    private static readonly Problem NotStarted = new(
        ProblemCodes.NotBegun,
        "We no longer have the key for your app. Start again"
    );

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;
    private readonly IDataProtector protector;

    internal TwoFactorStore(
        Database database,
        BoundariesContext context,
        UserManager<Account> accounts,
        IDataProtectionProvider protection
    )
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
        protector = protection.CreateProtector("two-step");
    }

    /// <summary>
    /// Creates a key for an app. Signing in does not require a code until <see cref="TurnOn"/> has accepted one.
    /// </summary>
    /// <returns>The account; or <c>two-step-on</c>.</returns>
    public Task<Result<AccountId>> Begin(AccountId account, CancellationToken cancellationToken = default)
    {
        // The key is encrypted before the transaction, because encryption may write a new data protection key to
        // the database.
        var key = protector.Protect(RandomNumberGenerator.GetBytes(Totp.KeyBytes));
        return Edit<AccountId>(
            account,
            async person =>
            {
                if (person.TwoFactorEnabled)
                {
                    return AlreadyOn;
                }

                await context
                    .TwoFactorKeys.Where(row => row.AccountId == person.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                context.TwoFactorKeys.Add(new() { AccountId = person.Id, Key = key });
                await context.SaveChangesAsync(cancellationToken);
                return account;
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Finds the key that has not yet been confirmed with a code, and returns it as text; null if there is none.
    /// </summary>
    public async Task<string?> FindPendingKey(AccountId account, CancellationToken cancellationToken = default)
    {
        await using var reading = database.Open();
        var row = await reading
            .TwoFactorKeys.AsNoTracking()
            .SingleOrDefaultAsync(
                one =>
                    one.AccountId == account.Value
                    && reading.Users.Any(person => person.Id == one.AccountId && !person.TwoFactorEnabled),
                cancellationToken
            );
        return row is null ? null : Totp.EncodeKey(protector.Unprotect(row.Key));
    }

    /// <summary>Turns on two-factor sign-in, using the first code from the app.</summary>
    /// <returns>
    /// The recovery codes, which cannot be shown again; or <c>code-wrong</c>, <c>not-begun</c> or <c>two-step-on</c>.
    /// </returns>
    public async Task<Result<IReadOnlyList<string>>> TurnOn(
        AccountId account,
        string code,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var step = await FindStep(account, code, now, cancellationToken);
        return await Edit(
            account,
            async person =>
            {
                if (person.TwoFactorEnabled)
                {
                    return AlreadyOn;
                }

                if (!await context.TwoFactorKeys.AnyAsync(row => row.AccountId == person.Id, cancellationToken))
                {
                    return NotStarted;
                }

                if (
                    !await UseStep(person.Id, step, cancellationToken)
                    || !(await accounts.SetTwoFactorEnabledAsync(person, true)).Succeeded
                )
                {
                    return WrongCode;
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.ChangedSignIn,
                    null,
                    null,
                    "two-factor sign-in turned on",
                    cancellationToken
                );
                return await CreateRecoveryCodes(person.Id, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Checks a code from the app, or a recovery code, and uses it up.</summary>
    /// <returns>Whether the code was right and had not already been used; false if two-factor sign-in is off.</returns>
    public async Task<bool> Verify(
        AccountId account,
        string code,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    )
    {
        var step = await FindStep(account, code, now, cancellationToken);
        var used = await Edit<AccountId>(
            account,
            async person =>
                person.TwoFactorEnabled
                && (
                    await UseStep(person.Id, step, cancellationToken)
                    || await UseRecoveryCode(person.Id, code, cancellationToken)
                )
                    ? account
                    : WrongCode,
            cancellationToken
        );
        return used.Problems.Count == 0;
    }

    /// <summary>Replaces the recovery codes with new ones.</summary>
    /// <returns>The codes; or <c>two-step-off</c>.</returns>
    public Task<Result<IReadOnlyList<string>>> RenewCodes(
        AccountId account,
        CancellationToken cancellationToken = default
    ) =>
        Edit(
            account,
            async person =>
            {
                if (!person.TwoFactorEnabled)
                {
                    return new Problem(
                        ProblemCodes.TwoStepOff,
                        "Two-factor sign-in is off. Turn it on to get recovery codes"
                    );
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.ChangedSignIn,
                    null,
                    null,
                    "recovery codes replaced",
                    cancellationToken
                );
                return await CreateRecoveryCodes(person.Id, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Turns off two-factor sign-in and deletes the key and the recovery codes.</summary>
    public Task<Result<AccountId>> TurnOff(AccountId account, CancellationToken cancellationToken = default) =>
        Edit<AccountId>(
            account,
            async person =>
            {
                await context
                    .TwoFactorKeys.Where(row => row.AccountId == person.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                await context
                    .RecoveryCodes.Where(row => row.AccountId == person.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                if (!person.TwoFactorEnabled)
                {
                    return account;
                }

                await database.Audit.Add(
                    context,
                    account,
                    AuditAct.ChangedSignIn,
                    null,
                    null,
                    "two-factor sign-in turned off",
                    cancellationToken
                );
                return (await accounts.SetTwoFactorEnabledAsync(person, false)).Succeeded
                    ? account
                    : StorageProblems.Conflict("");
            },
            cancellationToken
        );

    private static Problem AlreadyOn => new(ProblemCodes.TwoStepOn, "Two-factor sign-in is already on");

    /// <summary>
    /// Finds the time step that a code belongs to; null if the code is wrong. Call this before the transaction, because
    /// decrypting the key may require a write to the database.
    /// </summary>
    private async Task<long?> FindStep(
        AccountId account,
        string code,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var reading = database.Open();
        var key = await reading
            .TwoFactorKeys.Where(row => row.AccountId == account.Value)
            .Select(row => row.Key)
            .SingleOrDefaultAsync(cancellationToken);
        return key is null
            ? null
            : Totp.FindStep(protector.Unprotect(key), string.Concat(code.Where(char.IsAsciiDigit)), now);
    }

    /// <summary>
    /// Uses up the code for a time step with a single statement, so that only one of two requests with the same code
    /// succeeds.
    /// </summary>
    private async Task<bool> UseStep(Guid account, long? step, CancellationToken cancellationToken) =>
        step is { } one
        && await context
            .TwoFactorKeys.Where(row => row.AccountId == account && row.LastStep < one)
            .ExecuteUpdateAsync(row => row.SetProperty(two => two.LastStep, one), cancellationToken) == 1;

    private async Task<bool> UseRecoveryCode(Guid account, string code, CancellationToken cancellationToken) =>
        RecoveryCodeGenerator.Hash(code) is { } hash
        && await context
            .RecoveryCodes.Where(row => row.AccountId == account && row.Hash == hash)
            .ExecuteDeleteAsync(cancellationToken) == 1;

    private async Task<Result<IReadOnlyList<string>>> CreateRecoveryCodes(
        Guid account,
        CancellationToken cancellationToken
    )
    {
        await context.RecoveryCodes.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        var codes = RecoveryCodeGenerator.Create();
        context.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCodeRow { AccountId = account, Hash = RecoveryCodeGenerator.Hash(code)! })
        );
        await context.SaveChangesAsync(cancellationToken);
        return Result<IReadOnlyList<string>>.Success(codes);
    }

    private Task<Result<T>> Edit<T>(
        AccountId account,
        Func<Account, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull =>
        database.WriteWith(
            context,
            async () =>
                await accounts.FindByIdAsync(account.Value.ToString()) is { } person
                    ? await work(person)
                    : StorageProblems.NoAccount,
            cancellationToken
        );
}
