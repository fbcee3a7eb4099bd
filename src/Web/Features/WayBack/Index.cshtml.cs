using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.WayBack;

/// <summary>A new password for whoever can no longer sign in, by the link that an administrator gave them.</summary>
public sealed class IndexModel(WayBackStore store, PasswordTurns turns, TimeProvider time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whose account it is.</summary>
    public string Name { get; private set; } = "";

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token) => await Find(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Find(token))
        {
            return NotFound();
        }

        var used = await turns.Change(HttpContext, () => store.Use(token, Input.Password, time.GetUtcNow(), HttpContext.RequestAborted));
        IsDone = used.Is(out _);
        ModelState.Add(used.Problems);
        return Page();
    }

    private async Task<bool> Find(string token)
    {
        var found = await store.Opens(token, time.GetUtcNow(), HttpContext.RequestAborted);
        Name = found ?? "";
        return found is not null;
    }

    public sealed record Form
    {
        public string? Password { get; init; }
    }
}
