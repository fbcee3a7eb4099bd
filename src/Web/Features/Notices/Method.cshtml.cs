using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Notices;

/// <summary>
/// What a framework says about its own method. The framework is the one that the address names or, if it names none,
/// the default for new rounds.
/// </summary>
public sealed class MethodModel(FrameworkCatalogue frameworks) : PageModel
{
    public Framework Framework { get; private set; } = frameworks.Current;

    public IReadOnlyList<GuidanceSection> Sections => MethodGuidance.List(Framework);

    public IActionResult OnGet(string? framework = null, string? version = null)
    {
        if (framework is null)
        {
            return Page();
        }

        if (frameworks.Find(framework, version ?? "") is not { } found)
        {
            return NotFound();
        }

        Framework = found;
        return Page();
    }
}
