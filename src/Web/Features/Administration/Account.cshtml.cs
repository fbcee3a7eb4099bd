using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Administration;

/// <summary>
/// The page about one account. On it, an administrator can give or remove the administrator role, create a recovery
/// link or remove the account.
/// </summary>
public sealed class AccountModel(
    AdministrationQueries queries,
    AdministrationStore store,
    AccountRecoveryStore waysBack,
    PublicAddress address,
    TimeProvider time
) : PageModel
{
    public AccountSummary Account { get; private set; } = null!;

    /// <summary>The account recovery link, once it has been created.</summary>
    public string? RecoveryLink { get; private set; }

    /// <summary>The time at which the account recovery link stops working.</summary>
    public DateTimeOffset Until => time.GetUtcNow() + AccountRecoveryStore.Lifetime;

    public bool IsMe => Account.Id == User.GetAccountId();

    public async Task<IActionResult> OnGetAsync(Guid account) => await Load(account) ? Page() : NotFound();

    public Task<IActionResult> OnPostAppointAsync(Guid account) =>
        Change(
            account,
            id => store.SetAdministrator(User.GetAccountId(), id, isAdministrator: true, HttpContext.RequestAborted)
        );

    public Task<IActionResult> OnPostEndAsync(Guid account) =>
        Change(
            account,
            id => store.SetAdministrator(User.GetAccountId(), id, isAdministrator: false, HttpContext.RequestAborted)
        );

    public Task<IActionResult> OnPostRemoveAsync(Guid account) =>
        Change(account, id => store.RemoveAccount(User.GetAccountId(), id, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostWayBackAsync(Guid account)
    {
        var token = AccountRecoveryStore.CreateToken();
        var shown = await Change(
            account,
            id => waysBack.CreateLink(User.GetAccountId(), id, token, time.GetUtcNow(), HttpContext.RequestAborted),
            thenStay: true
        );
        RecoveryLink = ModelState.IsValid ? address.CreateAddress(Request, Links.AccountRecovery(token)) : null;
        return shown;
    }

    private async Task<IActionResult> Change(
        Guid account,
        Func<AccountId, Task<Result<AccountId>>> change,
        bool thenStay = false
    )
    {
        if (!await Load(account))
        {
            return NotFound();
        }

        var changed = await change(Account.Id);
        if (!changed.TryGetValue(out _))
        {
            foreach (var problem in changed.Problems)
            {
                ModelState.AddModelError("", problem.Message);
            }

            return Page();
        }

        return thenStay ? Page() : LocalRedirect(IsMe ? Links.Partnerships : Links.Administration);
    }

    private async Task<bool> Load(Guid account)
    {
        var found = await queries.FindAccount(new AccountId(account), HttpContext.RequestAborted);
        Account = found!;
        return found is not null;
    }
}
