using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>A new action about an enabler.</summary>
public sealed class NewActionModel(RoundQueries rounds, PlanQueries plans, PlanStore store, TimeProvider time) : ActionPage(rounds, plans, store, time)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string enabler)
    {
        if (!await Load(id) || !IsAbout(enabler))
        {
            return NotFound();
        }

        Input = new() { Id = Guid.CreateVersion7() };
        return Round.Enablers is { IsOpen: false } ? Page() : LocalRedirect(Links.Plan(Round.Id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string enabler) =>
        await Load(id) && IsAbout(enabler) && Input.Id != Guid.Empty ? await Write(new ActionId(Input.Id)) : NotFound();
}
