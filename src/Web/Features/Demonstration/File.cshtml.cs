using System.Collections.Concurrent;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The demonstration's results as a file.</summary>
[Limited(Costly.File)]
public sealed class FileModel : PageModel
{
    /// <summary>Each is made once; what is sent still counts for the address that asks.</summary>
    private static readonly ConcurrentDictionary<string, FileContentResult> Made = new();

    public IActionResult OnGet(string format) =>
        Made.GetOrAdd(format, wanted => ResultsFile.Of(new(DemonstrationRound.Results, null, DemonstrationRound.Details, null), wanted)!);
}
