using BeyondBoundaries.Core.Rounds.TypedText;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>Deletes a region. The user must type its name to confirm.</summary>
public sealed class DeleteModel(RegionQueries queries, RegionStore store, TimeProvider time) : RegionPage(queries, time)
{
    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (NameText.CreateKey(Name ?? "") != NameText.CreateKey(Region.Name))
        {
            ModelState.AddModelError(nameof(Name), $"Type the name of the region, “{Region.Name}”");
            return Page();
        }

        var deleted = await store.Delete(Account, Region.Id, HttpContext.RequestAborted);
        return deleted.TryGetValue(out _) ? LocalRedirect(RegionLinks.IndexAfterDeletion) : NotFound();
    }
}
