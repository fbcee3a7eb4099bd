using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The changes since the previous round, as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class ComparisonFileModel(ExportReader exports) : ComparisonPage(exports)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format) =>
        await Load(id)
            ? (IActionResult?)
                ExportFile.Create(
                    ComparisonExports.Find(format),
                    Export.CreateContent(),
                    $"{Round.PartnershipName} {Before.Name} to {Round.Name}"
                )
                ?? NotFound()
            : NotFound();
}
