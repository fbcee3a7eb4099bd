using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Creates the first account. Once it has been created, every later request is refused.</summary>
public sealed class FirstAccountStore
{
    private static readonly Problem AlreadyExists = new(
        ProblemCodes.SetUpDone,
        "The first account already exists. Sign in instead"
    );

    private readonly Database database;
    private readonly BoundariesContext context;
    private readonly UserManager<Account> accounts;

    internal FirstAccountStore(Database database, BoundariesContext context, UserManager<Account> accounts)
    {
        this.database = database;
        this.context = context;
        this.accounts = accounts;
    }

    /// <summary>Returns whether the first account still has to be created.</summary>
    public async Task<bool> IsNeeded(CancellationToken cancellationToken = default) =>
        !await context.FirstAccount.AnyAsync(cancellationToken);

    /// <summary>Creates the first account, unless it already exists.</summary>
    /// <returns>
    /// The account; or <c>set-up-done</c>; or problems with the fields <c>name</c>, <c>email</c> or <c>password</c>, in
    /// which case the first account can still be created.
    /// </returns>
    public async Task<Result<AccountId>> CreateFirstAccount(
        string? name,
        string? email,
        string? password,
        CancellationToken cancellationToken = default
    )
    {
        if (!await IsNeeded(cancellationToken))
        {
            return AlreadyExists;
        }

        var prepared = await AccountRules.Prepare(
            accounts,
            name?.Trim() ?? "",
            email?.Trim() ?? "",
            password ?? "",
            isAdministrator: true
        );
        return prepared.TryGetValue(out var account)
            ? await database.WriteWith(context, () => Create(account, cancellationToken), cancellationToken)
            : Result<AccountId>.Failure(prepared.Problems);
    }

    private async Task<Result<AccountId>> Create(Account prepared, CancellationToken cancellationToken)
    {
        // A second request waits here for the first, and then inserts the row only if the first failed.
        var won = await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "SetUp" ("Id") VALUES ({FirstAccountRow.OnlyId}) ON CONFLICT DO NOTHING""",
            cancellationToken
        );
        if (won == 0)
        {
            return AlreadyExists;
        }

        var made = await AccountRules.Create(accounts, prepared);
        if (!made.TryGetValue(out var account))
        {
            return Result<AccountId>.Failure(made.Problems);
        }

        await database.Audit.Add(
            context,
            new AccountId(account.Id),
            AuditAct.MadeAccount,
            null,
            null,
            "the first account, with the administrator role",
            cancellationToken
        );
        await context.SaveChangesAsync(cancellationToken);
        return new AccountId(account.Id);
    }
}
