using BeyondBoundaries.Core;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>The plan as a table, or its due dates for a calendar. There is no calendar without a date.</summary>
[Limited(Costly.File)]
public sealed class FileModel(RoundQueries rounds, PlanQueries plans) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        var found = new RoundId(id);
        if (await rounds.Find(User.Account(), found, HttpContext.RequestAborted) is not { } round
            || await plans.Find(User.Account(), found, HttpContext.RequestAborted) is not { Plan: var plan })
        {
            return NotFound();
        }

        return (IActionResult?)ExportFile.Create(PlanExports.Find(format), new(plan, round.Framework, round.PartnershipName), $"{round.Name} plan") ?? NotFound();
    }
}
