using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// The plan as a file, or the due dates of its open actions as a calendar. There is a calendar only if at least one
/// open action has a due date.
/// </summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel(ExportReader exports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format) =>
        await exports.FindPlan(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted) is { } plan
            ? (IActionResult?)
                ExportFile.Create(
                    PlanExports.Find(format),
                    plan.Content,
                    $"{plan.Round.PartnershipName} {plan.Round.Name} plan"
                )
                ?? NotFound()
            : NotFound();
}
