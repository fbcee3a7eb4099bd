using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Adds an action about an enabler.</summary>
public sealed class NewPlanActionModel(
    PlanQueries plans,
    PlanStore store,
    RoundQueries rounds,
    RevealedResultsCache revealed,
    TimeProvider time
) : PlanActionPage(plans, store, rounds, revealed, time)
{
    public async Task<IActionResult> OnGetAsync(string enabler)
    {
        if (!await Load() || !IsAbout(enabler))
        {
            return NotFound();
        }

        Input = new() { Id = Guid.CreateVersion7() };
        return Round.Enablers is { IsOpen: false } ? Page() : LocalRedirect(PlanLinks.Plan(Round.Id));
    }

    public async Task<IActionResult> OnPostAsync(string enabler) =>
        await Load() && IsAbout(enabler) && Input.Id != Guid.Empty ? await Save(new ActionId(Input.Id)) : NotFound();
}
