using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>The part of the round's page that changes while people score, by itself.</summary>
public sealed class ProgressModel(RoundQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await RoundProgress.Find(queries, User.Account(), new RoundId(id), HttpContext.RequestAborted) is { } progress
            ? Partial("/Features/Rounds/_Progress.cshtml", progress)
            : NotFound();
}
