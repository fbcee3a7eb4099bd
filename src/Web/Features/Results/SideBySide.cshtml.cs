using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Features.ResultsCache;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The page on which a user chooses closed rounds of a partnership and sees them side by side.</summary>
public sealed class SideBySideModel(PartnershipQueries partnerships, RevealedResultsCache revealed)
    : SideBySidePage(partnerships, revealed)
{
    /// <param name="id">The partnership.</param>
    /// <param name="round">The chosen rounds.</param>
    /// <param name="compare">Whether the form was sent, with or without chosen rounds.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid[] round, bool compare)
    {
        if (!await Load(id, round))
        {
            return NotFound();
        }

        if ((Problem ?? (compare && Comparison is null ? TooFewOrMany : null)) is { } problem)
        {
            ModelState.AddModelError("round", problem);
        }

        return Page();
    }
}
