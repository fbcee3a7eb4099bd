using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>A framework version as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class VersionFileModel(ExportReader exports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, string? framework, string? version) =>
        await exports.FindFramework(
            User.GetAccountId(),
            framework ?? "",
            version ?? "",
            only: null,
            HttpContext.RequestAborted
        )
            is { } found
            ? (IActionResult?)ExportFile.Create(FrameworkExports.Find(format), found, $"{found.Title} {found.Version}")
                ?? NotFound()
            : NotFound();
}
