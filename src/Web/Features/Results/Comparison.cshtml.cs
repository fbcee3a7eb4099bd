using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>What moved since the round before.</summary>
public sealed class ComparisonModel(RevealedResultsCache revealed) : ComparisonPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();
}
