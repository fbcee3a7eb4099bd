using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>The part of the projector view that changes while people score.</summary>
public sealed class ProjectorFiguresModel(RevealedResultsCache revealed) : ProjectorPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(string? item) =>
        await Load(item) ? Partial("/Features/Facilitate/_ProjectorFigures.cshtml", View) : NotFound();
}
