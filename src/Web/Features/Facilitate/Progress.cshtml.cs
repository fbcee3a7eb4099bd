using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>The part of the round's page that changes while people score.</summary>
public sealed class ProgressModel(RoundQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await RoundProgress.Find(queries, User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted)
            is { } progress
            ? Partial("/Features/Facilitate/_Progress.cshtml", progress)
            : NotFound();
}
