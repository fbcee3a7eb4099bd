using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// All case studies, with the areas that each is known to be about. Case studies relevant to a priority come first.
/// </summary>
public sealed class CaseStudiesModel(PlanQueries plans) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public RoundPlan Stored { get; private set; } = null!;

    public Framework Framework => Round.Framework;

    public IReadOnlyList<CaseStudy> Studies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (
            Framework.Definition.CaseStudies.Count == 0
            || await plans.Find(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) is not { } stored
        )
        {
            return NotFound();
        }

        Stored = stored;
        Studies = [.. Framework.Definition.CaseStudies.OrderBy(study => DescribeRelevance(study) is null)];
        return Page();
    }

    /// <summary>Finds the name of the first priority that a case study is relevant to; null if there is none.</summary>
    public string? DescribeRelevance(CaseStudy study) =>
        Stored.Plan.Chosen.FirstOrDefault(choice => study.Issues.Any(issue => issue.Enabler == choice.Enabler))
            is { } choice
            ? Framework.Find(choice.Enabler)?.Short
            : null;
}
