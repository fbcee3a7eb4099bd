using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>What was done anywhere, as a file.</summary>
[Limited(Costly.File)]
public sealed class EverythingFileModel(AuditQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(AuditAsked asked) => AuditFile.Of(await queries.All(asked.Search, HttpContext.RequestAborted));
}
