using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Makes accounts and changes what they sign in with. A change of a way to sign in ends all sessions of the account.</summary>
public sealed class AccountStore
{
    /// <summary>How many passkeys an account may have.</summary>
    public const int MostPasskeys = 20;

    private static readonly Problem OthersIdentity = new("identity-taken", "This single sign-on account already signs in to another account here. Sign in with it instead");
    private static readonly Problem OnlyWayIn = new("only-way-in", "You sign in with this alone. Add another way to sign in first");

    private static readonly Problem TooManyPasskeys = new("too-many-passkeys", $"You have {MostPasskeys} passkeys already. Remove one first", "name");

    private static readonly Problem[] Refusals = [OthersIdentity, OnlyWayIn, TooManyPasskeys];

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;

    internal AccountStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
    }

    /// <summary>Makes an account that signs in by password.</summary>
    /// <returns>The account; or what is wrong with the fields <c>name</c>, <c>email</c> or <c>password</c>.</returns>
    public Task<Result<AccountId>> Create(string? name, string? email, string? password, CancellationToken cancellation = default) =>
        database.WriteWith<AccountId>(
            context,
            async () =>
            {
                var made = await AccountRules.Make(accounts, name?.Trim() ?? "", email?.Trim() ?? "", password ?? "");
                if (!made.Is(out var account))
                {
                    return Result<AccountId>.Failed(made.Problems);
                }

                await Recorded(account, AuditAct.MadeAccount, "password", IdentityResult.Success);
                return new AccountId(account.Id);
            },
            cancellation);

    /// <summary>Makes an account for somebody who is invited, and a member of it, both or neither.</summary>
    /// <returns>The account; or <c>not-found</c> when the invitation was used, taken back or is too old; or what is wrong with the fields <c>name</c>, <c>email</c> or <c>password</c>.</returns>
    public Task<Result<AccountId>> CreateInvited(string? token, DateTimeOffset now, string? name, string? email, string? password, CancellationToken cancellation = default) =>
        database.WriteWith<AccountId>(
            context,
            async () =>
            {
                var made = await AccountRules.Make(accounts, name?.Trim() ?? "", email?.Trim() ?? "", password ?? "");
                if (!made.Is(out var account))
                {
                    return Result<AccountId>.Failed(made.Problems);
                }

                var id = new AccountId(account.Id);
                var accepted = Token.IsOne(token) ? await MemberStore.Accept(context, database.Audit, id, Token.Hash(token!), now, cancellation) : Problems.NoInvitation;
                return accepted.Is(out _) ? id : Result<AccountId>.Failed(accepted.Problems);
            },
            cancellation);

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
            : Edit(
                account,
                async person =>
                {
                    person.Name = trimmed;
                    return await Recorded(person, AuditAct.ChangedName, "", await accounts.UpdateAsync(person));
                },
                cancellation);
    }

    /// <summary>Changes the password.</summary>
    /// <returns>The account; or what is wrong with the fields <c>current</c> or <c>password</c>.</returns>
    public Task<Result<AccountId>> ChangePassword(AccountId account, string current, string password, CancellationToken cancellation = default) =>
        Edit(account, async person => await Recorded(person, AuditAct.ChangedPassword, "", await accounts.ChangePasswordAsync(person, current, password)), cancellation);

    /// <summary>Lets somebody sign in to their account by single sign-on too.</summary>
    /// <returns>The account; or <c>identity-taken</c>.</returns>
    public Task<Result<AccountId>> Connect(AccountId account, Identity identity, CancellationToken cancellation = default) =>
        Edit(
            account,
            async person => await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is { } owner
                ? owner.Id == person.Id ? IdentityResult.Success : Refused(OthersIdentity)
                : await AndEndSessions(person, await Recorded(person, AuditAct.ChangedSignIn, "single sign-on added", await accounts.AddLoginAsync(person, LoginOf(identity)))),
            cancellation);

    /// <summary>Takes a single sign-on away from an account.</summary>
    /// <returns>The account; or <c>only-way-in</c>.</returns>
    public Task<Result<AccountId>> Disconnect(AccountId account, string issuer, string subject, CancellationToken cancellation = default) =>
        Edit(
            account,
            async person => await HasAnotherWay(person, cancellation, issuer, subject)
                ? await Recorded(person, AuditAct.ChangedSignIn, "single sign-on removed", await accounts.RemoveLoginAsync(person, issuer, subject))
                : Refused(OnlyWayIn),
            cancellation);

    /// <summary>Keeps a passkey: a new one, or how often one has been used.</summary>
    /// <returns>The account; or <c>too-many-passkeys</c>.</returns>
    public Task<Result<AccountId>> KeepPasskey(AccountId account, UserPasskeyInfo passkey, CancellationToken cancellation = default) =>
        Edit(
            account,
            async person => await context.UserPasskeys.CountAsync(row => row.UserId == person.Id && row.CredentialId != passkey.CredentialId, cancellation) < MostPasskeys
                ? await context.UserPasskeys.AnyAsync(row => row.CredentialId == passkey.CredentialId, cancellation)
                    ? await accounts.AddOrUpdatePasskeyAsync(person, passkey)
                    : await Recorded(person, AuditAct.ChangedSignIn, "passkey added", await accounts.AddOrUpdatePasskeyAsync(person, passkey))
                : Refused(TooManyPasskeys),
            cancellation);

    /// <summary>Takes a passkey away from an account.</summary>
    /// <returns>The account; or <c>only-way-in</c>.</returns>
    public Task<Result<AccountId>> RemovePasskey(AccountId account, byte[] passkey, CancellationToken cancellation = default) =>
        Edit(
            account,
            async person => await HasAnotherWay(person, cancellation, passkey: passkey)
                ? await AndEndSessions(person, await Recorded(person, AuditAct.ChangedSignIn, "passkey removed", await accounts.RemovePasskeyAsync(person, passkey)))
                : Refused(OnlyWayIn),
            cancellation);

    private Task<Result<SignedOn>> FindOrMake(Identity identity, CancellationToken cancellation) =>
        database.WriteWith<SignedOn>(
            context,
            async () =>
            {
                if (await accounts.FindByLoginAsync(identity.Issuer, identity.Subject) is { } known)
                {
                    return new SignedOn(new(known.Id), IsNew: false);
                }

                var account = new Account { Name = NameOf(identity), Email = identity.Email.Length is 0 or > Account.MostEmailCharacters ? null : identity.Email };
                account.UserName = account.Id.ToString();
                var made = await accounts.CreateAsync(account) is { Succeeded: false } refused ? refused : await accounts.AddLoginAsync(account, LoginOf(identity));
                return (await Recorded(account, AuditAct.MadeAccount, "single sign-on", made)).Succeeded ? new SignedOn(new(account.Id), IsNew: true) : OthersIdentity;
            },
            cancellation);

    /// <summary>What the issuer told, as far as it is a name; it may have told none.</summary>
    private static string NameOf(Identity identity)
    {
        var name = new string([.. identity.Name.Where(character => !char.IsControl(character))]).Trim();
        name = name.Length > 0 ? name : identity.Email.Length > 0 ? identity.Email : "Somebody";
        return name.Length > PartnershipSetup.MostCharacters ? name[..PartnershipSetup.MostCharacters] : name;
    }

    private static UserLoginInfo LoginOf(Identity identity) => new(identity.Issuer, identity.Subject, identity.Email.Length > 0 ? identity.Email : identity.Name);

    private static IdentityResult Refused(Problem problem) => IdentityResult.Failed(new IdentityError { Code = problem.Code });

    /// <summary>Writes down what was done, if it was.</summary>
    private async Task<IdentityResult> Recorded(Account person, AuditAct act, string how, IdentityResult done)
    {
        if (done.Succeeded)
        {
            await database.Audit.Add(context, new AccountId(person.Id), act, null, null, how);
            await context.SaveChangesAsync();
        }

        return done;
    }

    private async Task<IdentityResult> AndEndSessions(Account person, IdentityResult done) =>
        done.Succeeded ? await accounts.UpdateSecurityStampAsync(person) : done;

    private async Task<bool> HasAnotherWay(Account person, CancellationToken cancellation, string issuer = "", string subject = "", byte[]? passkey = null)
    {
        passkey ??= [];
        return person.PasswordHash is not null
            || await context.UserLogins.AnyAsync(login => login.UserId == person.Id && !(login.LoginProvider == issuer && login.ProviderKey == subject), cancellation)
            || await context.UserPasskeys.AnyAsync(one => one.UserId == person.Id && one.CredentialId != passkey, cancellation);
    }

    private Task<Result<AccountId>> Edit(AccountId account, Func<Account, Task<IdentityResult>> work, CancellationToken cancellation) =>
        database.WriteWith<AccountId>(
            context,
            async () =>
            {
                if (await accounts.FindByIdAsync(account.Value.ToString()) is not { } person)
                {
                    return Problems.NoAccount;
                }

                var done = await work(person);
                return done.Succeeded ? account
                    : Refusals.FirstOrDefault(problem => done.Errors.Any(error => error.Code == problem.Code)) is { } refused ? refused
                    : Result<AccountId>.Failed([.. AccountRules.ProblemsOf(done)]);
            },
            cancellation);
}
