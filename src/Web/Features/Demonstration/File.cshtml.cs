using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The demonstration's results as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel(TimeProvider time) : PageModel
{
    /// <summary>
    /// The files of the day, made once, but every download counts towards the rate limit of its client address.
    /// </summary>
    private static volatile DemonstrationFiles? latest;

    public IActionResult OnGet(string format)
    {
        var today = DateText.GetLondonDate(time.GetUtcNow());
        var files = latest;
        if (files is null || files.Day != today)
        {
            latest = files = new(today);
        }

        return files.Find(format) is { } file ? file : NotFound();
    }
}
