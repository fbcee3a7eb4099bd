using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>The first account. Whoever makes it wins; after that there is no set-up any more.</summary>
public sealed class SetUpStore
{
    private static readonly Problem Done = new("set-up-done", "The first account already exists: sign in instead");

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;

    internal SetUpStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
    }

    /// <summary>Whether nobody has made the first account yet.</summary>
    public async Task<bool> IsNeeded(CancellationToken cancellation = default) =>
        !await context.SetUp.AnyAsync(cancellation);

    /// <summary>Makes the first account, once.</summary>
    /// <returns>The account; or <c>set-up-done</c>; or what is wrong with the fields <c>name</c>, <c>email</c> or <c>password</c>, and then somebody may still make it.</returns>
    public Task<Result<AccountId>> CreateFirstAccount(string? name, string? email, string? password, CancellationToken cancellation = default) =>
        database.WriteWith(context, () => Create(name?.Trim() ?? "", email?.Trim() ?? "", password ?? "", cancellation), cancellation);

    private async Task<Result<AccountId>> Create(string name, string email, string password, CancellationToken cancellation)
    {
        // A second caller waits here for the first, and then inserts nothing; or wins after all, when the first was refused.
        var won = await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "SetUp" ("Id") VALUES ({SetUpRow.OnlyId}) ON CONFLICT DO NOTHING""",
            cancellation);
        if (won == 0)
        {
            return Done;
        }

        var problems = ProblemsOf(name, email).ToList();
        if (password.Length == 0)
        {
            problems.Add(new("no-password", "Enter a password", "password"));
        }

        if (problems.Count > 0)
        {
            return Result<AccountId>.Failed(problems);
        }

        var account = new Account { Name = name, UserName = email, Email = email, IsAdministrator = true };
        var created = await accounts.CreateAsync(account, password);
        return created.Succeeded ? new AccountId(account.Id) : Result<AccountId>.Failed([.. ProblemsOf(created)]);
    }

    private static IEnumerable<Problem> ProblemsOf(string name, string email)
    {
        if (name.Length == 0)
        {
            yield return new("no-name", "Enter your name", "name");
        }
        else if (name.Length > PartnershipSetup.MostCharacters)
        {
            yield return new("name-too-long", $"Your name must be {PartnershipSetup.MostCharacters} characters or fewer", "name");
        }
        else if (name.Any(char.IsControl))
        {
            yield return new("name-control", "Your name must not contain line breaks or control characters", "name");
        }

        if (email.Length is 0 or > Account.MostEmailCharacters || !LooksLikeEmail(email))
        {
            yield return new("email", "Enter an email address in the correct format, like name@example.com", "email");
        }
    }

    private static bool LooksLikeEmail(string email)
    {
        var at = email.LastIndexOf('@');
        return at > 0 && at < email.Length - 1 && !email.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || char.IsSurrogate(character));
    }

    /// <summary>Identity's refusals, by field; the same address twice is one problem.</summary>
    private static IEnumerable<Problem> ProblemsOf(IdentityResult refused) =>
        refused.Errors
            .Select(error => error.Code.StartsWith("Password", StringComparison.Ordinal)
                ? new Problem("password", error.Description, "password")
                : new Problem("email", error.Description, "email"))
            .Where((problem, index) => problem.Field != "email" || index == 0);
}
