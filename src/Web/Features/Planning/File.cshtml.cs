using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// The plan as a table, or its due dates as a calendar. There is no calendar if no action has a due date.
/// </summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel(RoundQueries rounds, PlanQueries plans) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        var found = new RoundId(id);
        if (
            await rounds.Find(User.GetAccountId(), found, HttpContext.RequestAborted) is not { } round
            || await plans.Find(User.GetAccountId(), found, HttpContext.RequestAborted) is not { Plan: var plan }
        )
        {
            return NotFound();
        }

        return (IActionResult?)
                ExportFile.Create(
                    PlanExports.Find(format),
                    new(plan, round.Framework, round.PartnershipName),
                    $"{round.PartnershipName} {round.Name} plan"
                )
            ?? NotFound();
    }
}
