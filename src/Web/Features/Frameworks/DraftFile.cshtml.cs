using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>A framework draft as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class DraftFileModel(FrameworkQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        var stored = await queries.FindDraft(User.GetAccountId(), new FrameworkDraftId(id), HttpContext.RequestAborted);
        return stored is null
            ? NotFound()
            : (IActionResult?)
                ExportFile.Create(
                    FrameworkExports.Find(format),
                    stored.Draft.Definition,
                    $"{stored.Draft.Definition.Title} draft"
                )
                ?? NotFound();
    }
}
