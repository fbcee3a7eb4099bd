using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>What was done in a partnership, as a file.</summary>
[Limited(Costly.File)]
public sealed class PartnershipFileModel(AuditQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, AuditAsked asked) =>
        await queries.All(User.Account(), new PartnershipId(id), asked.Search, HttpContext.RequestAborted) is { } entries
            ? AuditFile.Of(entries)
            : NotFound();
}
