using System.Collections.Concurrent;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The demonstration's results as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel : PageModel
{
    /// <summary>
    /// Each file is made once, but every download counts towards the rate limit of its client address.
    /// </summary>
    private static readonly ConcurrentDictionary<string, FileContentResult> Made = new();

    private static readonly ResultsContent Exported = new(
        DemonstrationRound.Results,
        Details: DemonstrationRound.Details
    );

    public IActionResult OnGet(string format) =>
        ResultsExports.Find(format) is { } export && export.IsAvailable(Exported)
            ? Made.GetOrAdd(
                format,
                _ =>
                    ExportFile.Create(
                        export,
                        Exported,
                        ResultsExports.GetFileName(DemonstrationRound.Details, export.FileTitle)
                    )!
            )
            : NotFound();
}
