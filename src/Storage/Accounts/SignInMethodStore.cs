using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Changes the passkeys and single sign-on identities of an account. Connecting or disconnecting an identity ends all
/// sessions of the account, and so does removing a passkey. Every method returns <c>not-found</c> if there is no such
/// account.
/// </summary>
public sealed class SignInMethodStore
{
    /// <summary>The maximum number of passkeys that an account may have.</summary>
    public const int MaxPasskeys = 20;

    private static readonly Problem OnlyMethod = new(
        ProblemCodes.OnlyWayIn,
        "This is your only way to sign in. Add another way to sign in first"
    );
    private static readonly Problem TooManyPasskeys = new(
        ProblemCodes.TooManyPasskeys,
        $"You already have {MaxPasskeys} passkeys. Remove one first",
        "name"
    );

    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;
    private readonly AccountEditor edits;

    internal SignInMethodStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.context = context;
        this.accounts = accounts;
        edits = new(database, context, accounts);
    }

    /// <summary>Connects a single sign-on identity, so that the user can also sign in with it.</summary>
    /// <returns>The account; or <c>identity-taken</c>.</returns>
    public Task<Result<AccountId>> Connect(
        AccountId account,
        ExternalIdentity identity,
        CancellationToken cancellationToken = default
    ) =>
        edits.Edit(
            account,
            async person =>
                await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is { } owner
                    ? owner.Id == person.Id
                        ? account
                        : StorageProblems.IdentityTaken
                    : await edits.RecordSignInMethod(
                        person,
                        await accounts.AddLoginAsync(person, AccountRules.ToLoginInfo(identity)),
                        "single sign-on added"
                    ),
            cancellationToken
        );

    /// <summary>
    /// Disconnects a single sign-on identity from an account. Does nothing if it is not connected.
    /// </summary>
    /// <returns>The account; or <c>only-way-in</c>.</returns>
    public Task<Result<AccountId>> Disconnect(
        AccountId account,
        string issuer,
        string subject,
        CancellationToken cancellationToken = default
    ) =>
        edits.Edit(
            account,
            async person =>
            {
                if (
                    !await context.UserLogins.AnyAsync(
                        login =>
                            login.UserId == person.Id && login.LoginProvider == issuer && login.ProviderKey == subject,
                        cancellationToken
                    )
                )
                {
                    return account;
                }

                return await HasAnotherMethod(person, cancellationToken, issuer, subject)
                    ? await edits.RecordSignInMethod(
                        person,
                        await accounts.RemoveLoginAsync(person, issuer, subject),
                        "single sign-on removed"
                    )
                    : OnlyMethod;
            },
            cancellationToken
        );

    /// <summary>Adds a passkey to an account.</summary>
    /// <returns>The account; or <c>too-many-passkeys</c>.</returns>
    public Task<Result<AccountId>> AddPasskey(
        AccountId account,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken = default
    ) =>
        edits.Edit(
            account,
            async person =>
                await context.UserPasskeys.CountAsync(row => row.UserId == person.Id, cancellationToken) < MaxPasskeys
                    ? await edits.Record(
                        person,
                        await accounts.AddOrUpdatePasskeyAsync(person, passkey),
                        AuditAct.ChangedSignIn,
                        "passkey added"
                    )
                    : TooManyPasskeys,
            cancellationToken
        );

    /// <summary>
    /// Stores the number of times a passkey has been used, which can reveal that the passkey has been copied.
    /// </summary>
    public Task<Result<AccountId>> UpdatePasskey(
        AccountId account,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken = default
    ) =>
        edits.Edit(
            account,
            async person =>
                await accounts.AddOrUpdatePasskeyAsync(person, passkey) is { Succeeded: false } refused
                    ? Result<AccountId>.Failure([.. AccountRules.FindProblems(refused)])
                    : account,
            cancellationToken
        );

    /// <summary>Removes a passkey from an account.</summary>
    /// <returns>The account; or <c>only-way-in</c>.</returns>
    public Task<Result<AccountId>> RemovePasskey(
        AccountId account,
        byte[] passkey,
        CancellationToken cancellationToken = default
    ) =>
        edits.Edit(
            account,
            async person =>
                await HasAnotherMethod(person, cancellationToken, passkey: passkey)
                    ? await edits.RecordSignInMethod(
                        person,
                        await accounts.RemovePasskeyAsync(person, passkey),
                        "passkey removed"
                    )
                    : OnlyMethod,
            cancellationToken
        );

    private async Task<bool> HasAnotherMethod(
        Account person,
        CancellationToken cancellationToken,
        string issuer = "",
        string subject = "",
        byte[]? passkey = null
    )
    {
        passkey ??= [];
        return person.PasswordHash is not null
            || await context.UserLogins.AnyAsync(
                login => login.UserId == person.Id && !(login.LoginProvider == issuer && login.ProviderKey == subject),
                cancellationToken
            )
            || await context.UserPasskeys.AnyAsync(
                one => one.UserId == person.Id && one.CredentialId != passkey,
                cancellationToken
            );
    }
}
