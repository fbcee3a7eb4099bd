using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.FirstAccount;

/// <summary>Creates the first account, using the one-time link. After that, the page no longer exists.</summary>
public sealed class IndexModel(
    FirstAccountLink link,
    FirstAccountStore setUp,
    PasswordHashingScheduler turns,
    SignInManager<Account> signIn
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string token) => await IsOpen(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await IsOpen(token))
        {
            return NotFound();
        }

        var created = await turns.Change(
            HttpContext,
            () => setUp.CreateFirstAccount(Input.Name, Input.Email, Input.Password, HttpContext.RequestAborted)
        );
        if (!created.TryGetValue(out var account))
        {
            ModelState.AddProblems(created.Problems);
            return Page();
        }

        await signIn.SignInAsync(
            (await signIn.UserManager.FindByIdAsync(account.Value.ToString()))!,
            isPersistent: false
        );
        return LocalRedirect(Links.NewPartnership);
    }

    private async Task<bool> IsOpen(string token) =>
        link.Matches(token) && await setUp.IsNeeded(HttpContext.RequestAborted);

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
