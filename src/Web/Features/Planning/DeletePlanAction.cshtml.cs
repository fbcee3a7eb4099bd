using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Shows an action that was added by mistake, and deletes it if the user confirms.</summary>
public sealed class DeletePlanActionModel(PlanQueries plans, PlanStore store) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public PlanEntry Entry { get; private set; } = null!;

    public string EnablerName => Round.Framework.Find(Entry.Enabler)?.Short ?? Entry.Enabler;

    /// <summary>The version of the action that the page shows.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid action)
    {
        if (!await Load(action))
        {
            return NotFound();
        }

        Version = Entry.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid action)
    {
        var deleted = await store.DeleteAction(
            User.GetAccountId(),
            Round.Id,
            new(action),
            Version,
            HttpContext.RequestAborted
        );
        if (deleted.TryGetValue(out _))
        {
            return LocalRedirect(PlanLinks.Plan(Round.Id));
        }

        if (!await Load(action))
        {
            return NotFound();
        }

        Version = Entry.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(
            "",
            "There have been changes to this action since you opened this page. Check that you still want to delete it"
        );
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> Load(Guid action)
    {
        var plan = await plans.Find(User.GetAccountId(), Round.Id, HttpContext.RequestAborted);
        Entry = plan?.Plan.Entries.FirstOrDefault(entry => entry.Id.Value == action)!;
        return Entry is not null;
    }
}
