using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Web.Features.Planning;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The plan of the made-up partnership.</summary>
public sealed class PlanModel(TimeProvider time) : PageModel
{
    public PlanView View { get; } = DemonstrationPlan.Create(DateText.GetLondonDate(time.GetUtcNow()));

    /// <summary>Finds the figures for a priority; null if there are none.</summary>
    public ItemResult? FindResult(PriorityChoice choice) =>
        DemonstrationRound.Results.Enablers.FirstOrDefault(result => result.Item.Id == choice.Enabler);
}
