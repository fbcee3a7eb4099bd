using BeyondBoundaries.Storage.Partnerships;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Closed rounds of a partnership side by side, chosen on the same page.</summary>
public sealed class SideBySideModel(PartnershipQueries partnerships, RevealedResultsCache revealed)
    : SideBySidePage(partnerships, revealed)
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid[] round)
    {
        if (!await Load(id, round))
        {
            return NotFound();
        }

        if (Problem is not null)
        {
            ModelState.AddModelError("round", Problem);
        }

        return Page();
    }
}
