using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Administration;

/// <summary>One account: whether it is an administrator's, and whether it stays.</summary>
public sealed class AccountModel(AdministrationQueries queries, AdministrationStore store, WayBackStore waysBack, PublicAddress address, TimeProvider time) : PageModel
{
    public AccountSummary Account { get; private set; } = null!;

    /// <summary>The link to a new password, once it is made.</summary>
    public string? WayBack { get; private set; }

    /// <summary>Until when that link works.</summary>
    public DateTimeOffset Until => time.GetUtcNow() + WayBackStore.Lifetime;

    public bool IsMe => Account.Id == User.Account();

    public async Task<IActionResult> OnGetAsync(Guid account) => await Load(account) ? Page() : NotFound();

    public Task<IActionResult> OnPostAppointAsync(Guid account) =>
        Change(account, id => store.Appoint(User.Account(), id, isAdministrator: true, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostEndAsync(Guid account) =>
        Change(account, id => store.Appoint(User.Account(), id, isAdministrator: false, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostRemoveAsync(Guid account) =>
        Change(account, id => store.Remove(User.Account(), id, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostWayBackAsync(Guid account)
    {
        var token = WayBackStore.NewToken();
        var shown = await Change(account, id => waysBack.Make(User.Account(), id, token, time.GetUtcNow(), HttpContext.RequestAborted), thenStay: true);
        WayBack = ModelState.IsValid ? address.Of(Request, Links.WayBack(token)) : null;
        return shown;
    }

    private async Task<IActionResult> Change(Guid account, Func<AccountId, Task<Result<AccountId>>> change, bool thenStay = false)
    {
        if (!await Load(account))
        {
            return NotFound();
        }

        var changed = await change(Account.Id);
        if (!changed.Is(out _))
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
        var found = await queries.Account(new AccountId(account), HttpContext.RequestAborted);
        Account = found!;
        return found is not null;
    }
}
