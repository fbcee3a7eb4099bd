using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.AccountRecovery;

/// <summary>
/// Lets users set a new password when they can no longer sign in. They need a link from an administrator or the
/// operator.
/// </summary>
public sealed class IndexModel(AccountRecoveryStore store, PasswordHashingScheduler turns, TimeProvider time)
    : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The name of the user that the link is for.</summary>
    public string Name { get; private set; } = "";

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token) => await Find(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Find(token))
        {
            return NotFound();
        }

        var used = await turns.Change(
            HttpContext,
            () => store.UseLink(token, Input.Password, time.GetUtcNow(), HttpContext.RequestAborted)
        );
        IsDone = used.TryGetValue(out _);
        ModelState.AddProblems(used.Problems);
        return Page();
    }

    private async Task<bool> Find(string token)
    {
        var found = await store.FindName(token, time.GetUtcNow(), HttpContext.RequestAborted);
        Name = found ?? "";
        return found is not null;
    }

    public sealed record Form
    {
        public string? Password { get; init; }
    }
}
