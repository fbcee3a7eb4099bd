using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>A version of a framework as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class VersionFileModel(FrameworkCatalogue catalogue, FrameworkQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, string? framework, string? version)
    {
        var (id, name) = (framework ?? "", version ?? "");
        var isShipped = catalogue.All.Any(one => one.Definition.Id == id && one.Definition.Version == name);
        return
            (isShipped || await queries.MaySee(User.GetAccountId(), id, name, HttpContext.RequestAborted))
            && catalogue.Find(id, name) is { } found
            ? (IActionResult?)
                ExportFile.Create(
                    FrameworkExports.Find(format),
                    found.Definition,
                    $"{found.Definition.Title} {found.Definition.Version}"
                )
                ?? NotFound()
            : NotFound();
    }
}
