using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>
/// Shows exactly what a partnership would share with a region, and records that the partnership agrees.
/// </summary>
public sealed class ShareModel(AreaQueries queries, AreaStore store) : AreaPage(queries)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid region)
    {
        if (!await Load(id, region))
        {
            return NotFound();
        }

        Input = new()
        {
            Round = (Area.SharedRound ?? (Area.Rounds is [var only] ? only : null))?.Id.Value.ToString(),
            Name =
                Area.Shared is null ? null
                : Area.ShowsName ? "yes"
                : "no",
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid region)
    {
        if (!await Load(id, region))
        {
            return NotFound();
        }

        var round = Area.Rounds.FirstOrDefault(one => one.Id.Value.ToString() == Input.Round);
        if (round is null)
        {
            ModelState.AddModelError("Input.Round", "Select a round");
        }

        if (Input.Name is not ("yes" or "no"))
        {
            ModelState.AddModelError("Input.Name", "Select whether to show the name of this partnership");
        }

        if (round is null || !ModelState.IsValid)
        {
            return Page();
        }

        var shared = await store.Share(
            Account,
            Partnership,
            new RegionId(region),
            round.Id,
            Input.Name == "yes",
            HttpContext.RequestAborted
        );
        if (shared.TryGetValue(out var saved))
        {
            return LocalRedirect(RegionLinks.AreaRegion(Partnership, saved, "shared"));
        }

        ModelState.AddProblems(shared.Problems);
        return Page();
    }

    public sealed record Form
    {
        public string? Round { get; init; }

        public string? Name { get; init; }
    }
}
