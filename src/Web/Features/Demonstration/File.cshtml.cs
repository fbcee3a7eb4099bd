using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The demonstration's results as a file.</summary>
[Limited(Costly.File)]
public sealed class FileModel : PageModel
{
    public IActionResult OnGet(string format) => ResultsFile.Of(new(DemonstrationRound.Results, null, DemonstrationRound.Details, null), format)!;
}
