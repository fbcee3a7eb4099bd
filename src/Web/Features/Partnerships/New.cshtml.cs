using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>Creates a partnership from a name and a list of agencies. The form suggests the usual agencies.</summary>
public sealed class NewModel(PartnershipStore store) : PageModel
{
    private static readonly string[] UsualAgencies =
    [
        "Council early years",
        "Health visiting",
        "Midwifery",
        "Voluntary sector",
        "Nurseries and childminders",
        "Public health",
        "Family hubs",
    ];

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new() { Agencies = string.Join('\n', UsualAgencies) };

    public async Task<IActionResult> OnPostAsync()
    {
        var setup = PartnershipSetup.From(Input.Name, Input.Agencies);
        if (!setup.TryGetValue(out var partnership))
        {
            ModelState.AddProblems(setup.Problems);
            return Page();
        }

        var created = await store.Create(User.GetAccountId(), partnership, HttpContext.RequestAborted);
        return LocalRedirect(Links.NewRound(created.Value));
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Agencies { get; init; }
    }
}
