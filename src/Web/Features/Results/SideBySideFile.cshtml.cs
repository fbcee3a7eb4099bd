using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Closed rounds of a partnership side by side, as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class SideBySideFileModel(PartnershipQueries partnerships, RevealedResultsCache revealed)
    : SideBySidePage(partnerships, revealed)
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid[] round, string format) =>
        !await Load(id, round) ? NotFound()
        : Comparison is not { } comparison ? LocalRedirect(Links.SideBySide(Partnership.Id))
        : (IActionResult?)
            ExportFile.Create(
                SideBySideExports.Find(format),
                new(comparison, Partnership.Name),
                $"{Partnership.Name} rounds side by side"
            )
            ?? NotFound();
}
