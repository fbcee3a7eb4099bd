using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>Starting a round: it opens at once, in mode confidential.</summary>
public sealed class NewRoundModel(PartnershipQueries queries, RoundStore store, TimeProvider time) : PageModel
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new() { Name = Dates.Season(time.GetUtcNow()) };
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var setup = RoundSetup.From(Input.Name, Input.Invited, Confidentiality.Default);
        if (!setup.Is(out var round))
        {
            ModelState.Add(setup.Problems);
            return Page();
        }

        var framework = ShippedFramework.Value.Definition;
        var opened = await store.Create(User.Account(), Partnership.Id, round, framework.Id, framework.Version, time.GetUtcNow(), cancellation: HttpContext.RequestAborted);
        return opened.Is(out var open) ? LocalRedirect(Links.Round(open)) : NotFound();
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.Account(), new PartnershipId(id), HttpContext.RequestAborted);
        Partnership = found!;
        return found is not null;
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Invited { get; init; }
    }
}
