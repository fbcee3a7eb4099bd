using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>A file of a partnership's audit trail, or of the entries in it that match a search.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class PartnershipAuditFileModel(AuditQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, AuditRequest asked) =>
        await queries.ListEntries(User.GetAccountId(), new PartnershipId(id), asked.Search, HttpContext.RequestAborted)
            is { } entries
            ? AuditDownload.Create(entries)
            : NotFound();
}
