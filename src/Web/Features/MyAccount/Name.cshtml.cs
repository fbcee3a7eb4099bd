using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Changing one's own name.</summary>
public sealed class NameModel(AccountStore accounts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { Name = User.Identity?.Name };

    public async Task<IActionResult> OnPostAsync()
    {
        var changed = await accounts.Rename(User.Account(), Input.Name, HttpContext.RequestAborted);
        if (changed.Problems.Count == 0)
        {
            return LocalRedirect(Links.MyAccountAfter(AccountChange.Name));
        }

        ModelState.Add(changed.Problems);
        return Page();
    }

    public sealed record Form
    {
        public string? Name { get; init; }
    }
}
