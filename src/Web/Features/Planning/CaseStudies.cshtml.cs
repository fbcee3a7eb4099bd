using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Every case study, those that speak to a priority first, with the areas that are known.</summary>
public sealed class CaseStudiesModel(PlanQueries plans) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.RoundContext().Round;

    public RoundPlan Stored { get; private set; } = null!;

    public Framework Framework => Round.Framework;

    public IReadOnlyList<CaseStudy> Studies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await plans.Find(User.Account(), Round.Id, HttpContext.RequestAborted) is not { } stored)
        {
            return NotFound();
        }

        Stored = stored;
        Studies = [.. Framework.Definition.CaseStudies.OrderBy(study => SpeaksTo(study) is null)];
        return Page();
    }

    /// <summary>The first priority that a case study speaks to; null when it speaks to none.</summary>
    public string? SpeaksTo(CaseStudy study) =>
        Stored.Plan.Chosen.FirstOrDefault(choice => study.Issues.Any(issue => issue.Enabler == choice.Enabler)) is { } choice ? Framework.Find(choice.Enabler)?.Short : null;
}
