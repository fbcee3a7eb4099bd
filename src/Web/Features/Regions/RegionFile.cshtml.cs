using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>The latest figures for a region, as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class RegionFileModel(RegionQueries queries, TimeProvider time) : RegionPage(queries, time)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format) =>
        await Load(id) && Region.Latest is { } latest
            ? (IActionResult?)
                ExportFile.Create(
                    RegionExports.Find(format),
                    new(latest.Renewal, Region.Framework, Region.Name, DateText.GetLondonDate(latest.At)),
                    $"{Region.Name} figures"
                )
                ?? NotFound()
            : NotFound();
}
