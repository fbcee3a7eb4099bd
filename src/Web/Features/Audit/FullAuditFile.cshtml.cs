using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>A file of the whole audit trail, or of the entries in it that match a search.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class FullAuditFileModel(AuditQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AuditRequest asked) =>
        AuditDownload.Create(await queries.ListEntries(asked.Search, HttpContext.RequestAborted));
}
