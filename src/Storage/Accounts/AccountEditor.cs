using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Makes one change to one account, and records it in the audit trail.</summary>
internal sealed class AccountEditor(Database database, BoundariesContext context, UserManager<Account> accounts)
{
    /// <summary>Changes an account in a transaction.</summary>
    /// <returns>The result of the change; or <c>not-found</c> if there is no such account.</returns>
    public Task<Result<AccountId>> Edit(
        AccountId account,
        Func<Account, Task<Result<AccountId>>> work,
        CancellationToken cancellationToken
    ) =>
        database.WriteWith(
            context,
            async () =>
                await accounts.FindByIdAsync(account.Value.ToString()) is { } person
                    ? await work(person)
                    : StorageProblems.NoAccount,
            cancellationToken
        );

    /// <summary>Records a change that Identity has made, or returns the problems that it reported.</summary>
    public async Task<Result<AccountId>> Record(Account person, IdentityResult done, AuditAct act, string how = "")
    {
        if (!done.Succeeded)
        {
            return Result<AccountId>.Failure([.. AccountRules.FindProblems(done)]);
        }

        var id = new AccountId(person.Id);
        await database.Audit.Add(context, id, act, null, null, how);
        await context.SaveChangesAsync();
        return id;
    }

    /// <summary>Records a change to the sign-in methods, and ends all sessions of the account.</summary>
    public async Task<Result<AccountId>> RecordSignInMethod(Account person, IdentityResult done, string how) =>
        await Record(
            person,
            done.Succeeded ? await accounts.UpdateSecurityStampAsync(person) : done,
            AuditAct.ChangedSignIn,
            how
        );
}
