using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The changes since the previous round, as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class ComparisonFileModel(RevealedResultsCache revealed) : ComparisonPage(revealed)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        return (IActionResult?)
                ExportFile.Create(
                    ComparisonExports.Find(format),
                    new(new(Before.Name, Round.Name, View.Comparison), View.Framework, Round.PartnershipName),
                    $"{Round.PartnershipName} {Before.Name} to {Round.Name}"
                )
            ?? NotFound();
    }
}
