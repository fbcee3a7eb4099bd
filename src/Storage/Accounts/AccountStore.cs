using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Creates accounts and changes their names, email addresses and passwords. A new password ends all sessions of the
/// account.
/// </summary>
public sealed class AccountStore
{
    /// <summary>The maximum length of a name or email address in the audit trail's description of a change.</summary>
    private const int MaxChangeCharacters = 85;

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;
    private readonly AccountEditor edits;

    internal AccountStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
        edits = new(database, context, accounts);
    }

    /// <summary>Creates an account whose user signs in with a password.</summary>
    /// <returns>The account; or problems with the fields <c>name</c>, <c>email</c> or <c>password</c>.</returns>
    public async Task<Result<AccountId>> Create(
        string? name,
        string? email,
        string? password,
        CancellationToken cancellationToken = default
    )
    {
        var prepared = await Prepare(name, email, password);
        return prepared.TryGetValue(out var account)
            ? await database.WriteWith(context, () => CreateAndRecord(account), cancellationToken)
            : Result<AccountId>.Failure(prepared.Problems);
    }

    /// <summary>Creates an account for an invited person and makes them a member, or does neither.</summary>
    /// <returns>
    /// The account; or <c>not-found</c> if the invitation has been used or withdrawn, if it has expired, or if the user
    /// who created it may no longer invite people; or problems with the fields <c>name</c>, <c>email</c> or
    /// <c>password</c>.
    /// </returns>
    public async Task<Result<AccountId>> CreateInvited(
        string? token,
        DateTimeOffset now,
        string? name,
        string? email,
        string? password,
        CancellationToken cancellationToken = default
    )
    {
        var prepared = await Prepare(name, email, password);
        if (!prepared.TryGetValue(out var person))
        {
            return Result<AccountId>.Failure(prepared.Problems);
        }

        return await database.WriteWith<AccountId>(
            context,
            async () =>
            {
                var made = await CreateAndRecord(person);
                if (!made.TryGetValue(out var account))
                {
                    return made;
                }

                var accepted = LinkSecret.IsWellFormed(token)
                    ? await MemberStore.Accept(
                        context,
                        database.Audit,
                        account,
                        LinkSecret.Hash(token!),
                        now,
                        cancellationToken
                    )
                    : StorageProblems.NoInvitation;
                return accepted.TryGetValue(out _) ? account : Result<AccountId>.Failure(accepted.Problems);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Finds the account of a person identified by single sign-on, or creates it on their first visit.
    /// </summary>
    public async Task<ExternalSignIn> SignInExternally(
        ExternalIdentity identity,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            if ((await FindOrCreate(identity, cancellationToken)).TryGetValue(out var signedOn))
            {
                return signedOn;
            }
        }
        catch (DbUpdateException)
        {
            // The account is looked up again below.
        }

        // On a person's first visit, another request may have created the account at the same time.
        return (await FindOrCreate(identity, cancellationToken)).TryGetValue(out var made)
            ? made
            : throw new InvalidOperationException("The account could not be created.");
    }

    /// <summary>Changes the name that other users see.</summary>
    /// <returns>The account; or a problem with the field <c>name</c>; or <c>not-found</c>.</returns>
    public Task<Result<AccountId>> Rename(
        AccountId account,
        string? name,
        CancellationToken cancellationToken = default
    )
    {
        var trimmed = name?.Trim() ?? "";
        return AccountRules.FindNameProblems(trimmed).ToArray() is { Length: > 0 } problems
            ? Task.FromResult(Result<AccountId>.Failure(problems))
            : edits.Edit(
                account,
                async person =>
                {
                    if (person.Name == trimmed)
                    {
                        return account;
                    }

                    var change = DescribeChange(person.Name, trimmed);
                    person.Name = trimmed;
                    return await edits.Record(person, await accounts.UpdateAsync(person), AuditAct.ChangedName, change);
                },
                cancellationToken
            );
    }

    /// <summary>Changes the email address, which is used with the password to sign in.</summary>
    /// <returns>
    /// The account; or a problem with the field <c>email</c>; or <c>not-found</c> if there is no such account or it has
    /// no password.
    /// </returns>
    public Task<Result<AccountId>> ChangeEmail(
        AccountId account,
        string? email,
        CancellationToken cancellationToken = default
    )
    {
        var trimmed = email?.Trim() ?? "";
        return AccountRules.FindEmailProblems(trimmed).ToArray() is { Length: > 0 } problems
            ? Task.FromResult(Result<AccountId>.Failure(problems))
            : edits.Edit(
                account,
                async person =>
                {
                    if (person.PasswordHash is null)
                    {
                        return StorageProblems.NoAccount;
                    }

                    if (person.Email == trimmed)
                    {
                        return account;
                    }

                    var change = $"email address {DescribeChange(person.Email ?? "", trimmed)}";
                    (person.UserName, person.Email) = (trimmed, trimmed);
                    return await edits.Record(
                        person,
                        await accounts.UpdateAsync(person),
                        AuditAct.ChangedSignIn,
                        change
                    );
                },
                cancellationToken
            );
    }

    /// <summary>Changes the password.</summary>
    /// <remarks>Checks and hashes the password before writing, so that no other write has to wait.</remarks>
    /// <returns>
    /// The account; or problems with the fields <c>current</c> or <c>password</c>; or <c>not-found</c> if there is no
    /// such account or it has no password; or <c>changed-elsewhere</c> if the password changed in the meantime.
    /// </returns>
    public async Task<Result<AccountId>> ChangePassword(
        AccountId account,
        string current,
        string password,
        CancellationToken cancellationToken = default
    )
    {
        if (
            await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account.Value, cancellationToken)
            is not { PasswordHash: { } before } now
        )
        {
            return StorageProblems.NoAccount;
        }

        if (accounts.PasswordHasher.VerifyHashedPassword(now, before, current) == PasswordVerificationResult.Failed)
        {
            return Result<AccountId>.Failure([
                .. AccountRules.FindProblems(IdentityResult.Failed(accounts.ErrorDescriber.PasswordMismatch())),
            ]);
        }

        var hashed = await AccountRules.Hash(accounts, now, password);
        return !hashed.TryGetValue(out var hash)
            ? Result<AccountId>.Failure(hashed.Problems)
            : await edits.Edit(
                account,
                async person =>
                {
                    if (person.PasswordHash != before)
                    {
                        return StorageProblems.Conflict("");
                    }

                    person.PasswordHash = hash;
                    return await edits.Record(
                        person,
                        await accounts.UpdateSecurityStampAsync(person),
                        AuditAct.ChangedPassword
                    );
                },
                cancellationToken
            );
    }

    private Task<Result<Account>> Prepare(string? name, string? email, string? password) =>
        AccountRules.Prepare(accounts, name?.Trim() ?? "", email?.Trim() ?? "", password ?? "");

    private async Task<Result<AccountId>> CreateAndRecord(Account prepared)
    {
        var made = await AccountRules.Create(accounts, prepared);
        return made.TryGetValue(out var account)
            ? await edits.Record(account, IdentityResult.Success, AuditAct.MadeAccount, "password")
            : Result<AccountId>.Failure(made.Problems);
    }

    private Task<Result<ExternalSignIn>> FindOrCreate(ExternalIdentity identity, CancellationToken cancellationToken) =>
        database.WriteWith<ExternalSignIn>(
            context,
            async () =>
            {
                if (await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is { } known)
                {
                    return new ExternalSignIn(new(known.Id), IsNew: false);
                }

                var account = new Account
                {
                    Name = identity.GetAccountName(),
                    Email = identity.Email.Length is 0 or > Account.MaxEmailCharacters
                        ? null
                        : StoredText.From(identity.Email),
                };
                account.UserName = account.Id.ToString();
                var made = await accounts.CreateAsync(account) is { Succeeded: false } refused
                    ? refused
                    : await accounts.AddLoginAsync(account, AccountRules.ToLoginInfo(identity));
                var recorded = await edits.Record(account, made, AuditAct.MadeAccount, "single sign-on");
                return recorded.TryGetValue(out var id)
                    ? new ExternalSignIn(id, IsNew: true)
                    : Result<ExternalSignIn>.Failure(recorded.Problems);
            },
            cancellationToken
        );

    /// <summary>
    /// Describes a change as "from … to …", with each value shortened so that both fit in the audit trail.
    /// </summary>
    private static string DescribeChange(string before, string after) =>
        $"from {Truncate(before)} to {Truncate(after)}";

    private static string Truncate(string text) =>
        text.Length <= MaxChangeCharacters ? text : $"{text[..(MaxChangeCharacters - 1)]}…";
}
