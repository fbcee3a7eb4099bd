using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SetUp;

/// <summary>Whoever opens the one-time link makes the first account. After that the page is not there any more.</summary>
public sealed class IndexModel(SetUpLink link, SetUpStore setUp, PasswordTurns turns, SignInManager<Account> signIn) : PageModel
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

        var created = await turns.Change(HttpContext, () => setUp.CreateFirstAccount(Input.Name, Input.Email, Input.Password, HttpContext.RequestAborted));
        if (!created.Is(out var account))
        {
            ModelState.Add(created.Problems);
            return Page();
        }

        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(account.Value.ToString()))!, isPersistent: false);
        return LocalRedirect(Links.NewPartnership);
    }

    private async Task<bool> IsOpen(string token) => link.Is(token) && await setUp.IsNeeded(HttpContext.RequestAborted);

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
