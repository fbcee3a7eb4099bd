using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>Changes the user's own name.</summary>
public sealed class NameModel(AccountStore accounts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { Name = User.Identity?.Name };

    public async Task<IActionResult> OnPostAsync()
    {
        var changed = await accounts.Rename(User.GetAccountId(), Input.Name, HttpContext.RequestAborted);
        if (changed.Problems.Count == 0)
        {
            return LocalRedirect(MyAccountLinks.Changed(AccountChange.Name));
        }

        ModelState.AddProblems(changed.Problems);
        return Page();
    }

    public sealed record Form
    {
        public string? Name { get; init; }
    }
}
