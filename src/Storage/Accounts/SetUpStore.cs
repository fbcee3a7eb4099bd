using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>The first account. Whoever makes it wins; after that there is no set-up any more.</summary>
public sealed class SetUpStore
{
    private static readonly Problem Done = new(ProblemCodes.SetUpDone, "The first account already exists: sign in instead");

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
    public async Task<Result<AccountId>> CreateFirstAccount(string? name, string? email, string? password, CancellationToken cancellation = default)
    {
        if (!await IsNeeded(cancellation))
        {
            return Done;
        }

        var prepared = await AccountRules.Prepare(accounts, name?.Trim() ?? "", email?.Trim() ?? "", password ?? "", isAdministrator: true);
        return prepared.Is(out var account)
            ? await database.WriteWith(context, () => Create(account, cancellation), cancellation)
            : Result<AccountId>.Failed(prepared.Problems);
    }

    private async Task<Result<AccountId>> Create(Account prepared, CancellationToken cancellation)
    {
        // A second caller waits here for the first, and then inserts nothing; or wins after all, when the first was refused.
        var won = await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "SetUp" ("Id") VALUES ({SetUpRow.OnlyId}) ON CONFLICT DO NOTHING""",
            cancellation);
        if (won == 0)
        {
            return Done;
        }

        var made = await AccountRules.Create(accounts, prepared);
        if (!made.Is(out var account))
        {
            return Result<AccountId>.Failed(made.Problems);
        }

        await database.Audit.Add(context, new AccountId(account.Id), AuditAct.MadeAccount, null, null, "the first, an administrator", cancellation);
        await context.SaveChangesAsync(cancellation);
        return new AccountId(account.Id);
    }
}
