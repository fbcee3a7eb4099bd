using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Makes accounts, and changes their name, e-mail address and password. A new password ends all sessions of the account.</summary>
public sealed class AccountStore
{
    /// <summary>Most characters of a name or an address that the audit trail keeps of a change.</summary>
    private const int MostOfAChange = 85;

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;
    private readonly AccountEdits edits;

    internal AccountStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
        edits = new(database, context, accounts);
    }

    /// <summary>Makes an account that signs in by password.</summary>
    /// <returns>The account; or what is wrong with the fields <c>name</c>, <c>email</c> or <c>password</c>.</returns>
    public async Task<Result<AccountId>> Create(string? name, string? email, string? password, CancellationToken cancellation = default)
    {
        var prepared = await Prepare(name, email, password);
        return prepared.Is(out var account)
            ? await database.WriteWith(context, () => Make(account), cancellation)
            : Result<AccountId>.Failed(prepared.Problems);
    }

    /// <summary>Makes an account for somebody who is invited, and a member of it, both or neither.</summary>
    /// <returns>The account; or <c>not-found</c> when the invitation was used, taken back or is too old; or what is wrong with the fields <c>name</c>, <c>email</c> or <c>password</c>.</returns>
    public async Task<Result<AccountId>> CreateInvited(string? token, DateTimeOffset now, string? name, string? email, string? password, CancellationToken cancellation = default)
    {
        var prepared = await Prepare(name, email, password);
        if (!prepared.Is(out var person))
        {
            return Result<AccountId>.Failed(prepared.Problems);
        }

        return await database.WriteWith<AccountId>(
            context,
            async () =>
            {
                var made = await Make(person);
                if (!made.Is(out var account))
                {
                    return made;
                }

                var accepted = Token.IsOne(token) ? await MemberStore.Accept(context, database.Audit, account, Token.Hash(token!), now, cancellation) : Problems.NoInvitation;
                return accepted.Is(out _) ? account : Result<AccountId>.Failed(accepted.Problems);
            },
            cancellation);
    }

    /// <summary>The account of somebody whom a single sign-on has vouched for, made at the first time.</summary>
    public async Task<SignedOn> SignOn(Identity identity, CancellationToken cancellation = default)
    {
        try
        {
            if ((await FindOrMake(identity, cancellation)).Is(out var signedOn))
            {
                return signedOn;
            }
        }
        catch (DbUpdateException)
        {
            // As below.
        }

        // Two first times at once: the other one has made it.
        return (await FindOrMake(identity, cancellation)).Is(out var made) ? made : throw new InvalidOperationException("The account could not be made.");
    }

    /// <summary>Changes the name that others see.</summary>
    /// <returns>The account; or what is wrong with the field <c>name</c>.</returns>
    public Task<Result<AccountId>> Rename(AccountId account, string? name, CancellationToken cancellation = default)
    {
        var trimmed = name?.Trim() ?? "";
        return AccountRules.ProblemsOfName(trimmed).ToArray() is { Length: > 0 } problems
            ? Task.FromResult(Result<AccountId>.Failed(problems))
            : edits.Edit(
                account,
                async person =>
                {
                    if (person.Name == trimmed)
                    {
                        return account;
                    }

                    var change = Change(person.Name, trimmed);
                    person.Name = trimmed;
                    return await edits.Recorded(person, await accounts.UpdateAsync(person), AuditAct.ChangedName, change);
                },
                cancellation);
    }

    /// <summary>Changes the e-mail address, which signs in with the password.</summary>
    /// <returns>The account; or what is wrong with the field <c>email</c>; or <c>not-found</c> when it has no password.</returns>
    public Task<Result<AccountId>> ChangeEmail(AccountId account, string? email, CancellationToken cancellation = default)
    {
        var trimmed = email?.Trim() ?? "";
        return AccountRules.ProblemsOfEmail(trimmed).ToArray() is { Length: > 0 } problems
            ? Task.FromResult(Result<AccountId>.Failed(problems))
            : edits.Edit(
                account,
                async person =>
                {
                    if (person.PasswordHash is null)
                    {
                        return Problems.NoAccount;
                    }

                    if (person.Email == trimmed)
                    {
                        return account;
                    }

                    var change = $"email address {Change(person.Email ?? "", trimmed)}";
                    (person.UserName, person.Email) = (trimmed, trimmed);
                    return await edits.Recorded(person, await accounts.UpdateAsync(person), AuditAct.ChangedSignIn, change);
                },
                cancellation);
    }

    /// <summary>Changes the password.</summary>
    /// <remarks>It checks and hashes before it writes, so that nobody else waits for that.</remarks>
    /// <returns>The account; or what is wrong with the fields <c>current</c> or <c>password</c>; or <c>changed-elsewhere</c>.</returns>
    public async Task<Result<AccountId>> ChangePassword(AccountId account, string current, string password, CancellationToken cancellation = default)
    {
        if (await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account.Value, cancellation) is not { PasswordHash: { } before } now)
        {
            return Problems.NoAccount;
        }

        if (accounts.PasswordHasher.VerifyHashedPassword(now, before, current) == PasswordVerificationResult.Failed)
        {
            return Result<AccountId>.Failed([.. AccountRules.ProblemsOf(IdentityResult.Failed(accounts.ErrorDescriber.PasswordMismatch()))]);
        }

        var hashed = await AccountRules.Hash(accounts, now, password);
        return !hashed.Is(out var hash) ? Result<AccountId>.Failed(hashed.Problems) : await edits.Edit(
            account,
            async person =>
            {
                if (person.PasswordHash != before)
                {
                    return Problems.ChangedElsewhere("");
                }

                person.PasswordHash = hash;
                return await edits.Recorded(person, await accounts.UpdateSecurityStampAsync(person), AuditAct.ChangedPassword);
            },
            cancellation);
    }

    private Task<Result<Account>> Prepare(string? name, string? email, string? password) =>
        AccountRules.Prepare(accounts, name?.Trim() ?? "", email?.Trim() ?? "", password ?? "");

    private async Task<Result<AccountId>> Make(Account prepared)
    {
        var made = await AccountRules.Create(accounts, prepared);
        return made.Is(out var account)
            ? await edits.Recorded(account, IdentityResult.Success, AuditAct.MadeAccount, "password")
            : Result<AccountId>.Failed(made.Problems);
    }

    private Task<Result<SignedOn>> FindOrMake(Identity identity, CancellationToken cancellation) =>
        database.WriteWith<SignedOn>(
            context,
            async () =>
            {
                if (await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is { } known)
                {
                    return new SignedOn(new(known.Id), IsNew: false);
                }

                var account = new Account { Name = NameOf(identity), Email = identity.Email.Length is 0 or > Account.MostEmailCharacters ? null : StoredText.Of(identity.Email) };
                account.UserName = account.Id.ToString();
                var made = await accounts.CreateAsync(account) is { Succeeded: false } refused ? refused : await accounts.AddLoginAsync(account, AccountRules.LoginOf(identity));
                var recorded = await edits.Recorded(account, made, AuditAct.MadeAccount, "single sign-on");
                return recorded.Is(out var id) ? new SignedOn(id, IsNew: true) : Result<SignedOn>.Failed(recorded.Problems);
            },
            cancellation);

    /// <summary>Says what was changed into what, each cut so that the audit trail has room for both.</summary>
    private static string Change(string before, string after) => $"from {Cut(before)} to {Cut(after)}";

    private static string Cut(string text) => text.Length <= MostOfAChange ? text : $"{text[..(MostOfAChange - 1)]}…";

    /// <summary>What the issuer told, as far as it is a name; it may have told none.</summary>
    private static string NameOf(Identity identity)
    {
        var name = new string([.. identity.Name.Where(character => !char.IsControl(character))]).Trim();
        name = name.Length > 0 ? name : identity.Email.Length > 0 ? identity.Email : "Somebody";
        return StoredText.Of(name.Length > PartnershipSetup.MostCharacters ? name[..PartnershipSetup.MostCharacters] : name);
    }
}
