using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// Checks the name, email address and password of an account, creates accounts with a password, and hashes passwords.
/// </summary>
internal static class AccountRules
{
    /// <summary>
    /// Prepares an account whose user signs in with a password. Hashing is slow, so call this outside a transaction.
    /// </summary>
    /// <returns>
    /// The account, not yet stored; or problems with the fields <c>name</c>, <c>email</c> or <c>password</c>.
    /// </returns>
    public static async Task<Result<Account>> Prepare(
        UserManager<Account> accounts,
        string name,
        string email,
        string password,
        bool isAdministrator = false
    )
    {
        var problems = FindProblems(name, email).ToList();
        if (password.Length == 0)
        {
            problems.Add(new(ProblemCodes.NoPassword, "Enter a password", "password"));
        }

        if (problems.Count > 0)
        {
            return Result<Account>.Failure(problems);
        }

        var account = new Account
        {
            Name = name,
            UserName = email,
            Email = email,
            IsAdministrator = isAdministrator,
        };
        var hashed = await Hash(accounts, account, password);
        if (!hashed.TryGetValue(out var hash))
        {
            return Result<Account>.Failure(hashed.Problems);
        }

        account.PasswordHash = hash;
        return account;
    }

    /// <summary>Stores a prepared account.</summary>
    /// <returns>The account; or a problem with the field <c>email</c>.</returns>
    public static async Task<Result<Account>> Create(UserManager<Account> accounts, Account account)
    {
        var created = await accounts.CreateAsync(account);
        return created.Succeeded ? account : Result<Account>.Failure([.. FindProblems(created)]);
    }

    /// <summary>
    /// Hashes a new password if the rules allow it. Hashing is slow, so call this outside a transaction.
    /// </summary>
    /// <returns>The hash; or a problem with the field <c>password</c>.</returns>
    public static async Task<Result<string>> Hash(UserManager<Account> accounts, Account account, string password)
    {
        foreach (var rule in accounts.PasswordValidators)
        {
            if (await rule.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
            {
                return Result<string>.Failure([.. FindProblems(refused)]);
            }
        }

        return accounts.PasswordHasher.HashPassword(account, password);
    }

    public static IEnumerable<Problem> FindProblems(string name, string email) =>
        FindNameProblems(name).Concat(FindEmailProblems(email));

    public static IEnumerable<Problem> FindNameProblems(string name) =>
        NameRules.FindProblems(name, "name", "your name");

    /// <summary>
    /// Converts Identity's errors to problems, at most one for each field. A duplicate email address, which Identity
    /// reports twice, becomes one problem.
    /// </summary>
    public static IEnumerable<Problem> FindProblems(IdentityResult refused) =>
        refused
            .Errors.Select(error =>
                error.Code switch
                {
                    "PasswordMismatch" => new Problem(ProblemCodes.PasswordWrong, error.Description, "current"),
                    "LoginAlreadyAssociated" => StorageProblems.IdentityTaken,
                    "ConcurrencyFailure" => StorageProblems.Conflict(""),
                    _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => new(
                        ProblemCodes.PasswordRefused,
                        error.Description,
                        "password"
                    ),
                    _ => new(ProblemCodes.EmailRefused, error.Description, "email"),
                }
            )
            .DistinctBy(problem => problem.Field);

    /// <summary>
    /// Converts an external identity to the form in which Identity stores it. The display name is the email address,
    /// which people recognise, or the name if there is no address.
    /// </summary>
    public static UserLoginInfo ToLoginInfo(ExternalIdentity identity) =>
        new(
            identity.Issuer,
            identity.Subject,
            StoredText.From(identity.Email.Length > 0 ? identity.Email : identity.Name)
        );

    public static IEnumerable<Problem> FindEmailProblems(string email)
    {
        if (email.Length > Account.MaxEmailCharacters)
        {
            yield return new(
                ProblemCodes.EmailRefused,
                $"The email address must be {Account.MaxEmailCharacters} characters or fewer",
                "email"
            );
        }
        else if (!LooksLikeEmail(email))
        {
            yield return new(
                ProblemCodes.EmailRefused,
                "Enter an email address in the correct format, like name@example.com",
                "email"
            );
        }
    }

    private static bool LooksLikeEmail(string email)
    {
        var at = email.LastIndexOf('@');
        return at > 0
            && at < email.Length - 1
            && !email.Any(character =>
                char.IsControl(character) || char.IsWhiteSpace(character) || char.IsSurrogate(character)
            );
    }
}
