using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>One enabler in the projector view, readable from eight metres.</summary>
public sealed class ProjectorModel(RevealedResultsCache revealed) : ProjectorPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(string? item) => await Load(item) ? Page() : NotFound();
}
